/** Line drawings of 20 × 20 for the buttons; decoration only, the buttons carry the names. */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** An arrow that turns back on itself. */
export function ReloadIcon() {
  return (
    <Icon>
      <path d="M16 10a6 6 0 1 1-1.800-4.300L16 7.400" />
      <path d="M16 3.500v3.900h-3.900" />
    </Icon>
  );
}

/** A line of text with a stroke under it. */
export function MarkerIcon() {
  return (
    <Icon>
      <path d="M5.500 12.500 10 3.500l4.500 9M7 9.500h6" />
      <path d="M3.500 16.500h13" stroke-dasharray="3 2" />
    </Icon>
  );
}

/** A clock. */
export function HistoryIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="6.500" />
      <path d="M10 6.200V10l2.600 1.700" />
    </Icon>
  );
}

/** Two sliders. */
export function GearIcon() {
  return (
    <Icon>
      <path d="M3.500 6.500h7M15 6.500h1.500M3.500 13.500H5M9.500 13.500h7" />
      <circle cx="12.700" cy="6.500" r="2" />
      <circle cx="7.300" cy="13.500" r="2" />
    </Icon>
  );
}

/** Points right; turned down by the style sheet when its section is open. */
export function ChevronIcon() {
  return (
    <svg
      class="chevron"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      aria-hidden="true"
    >
      <path d="m4 2 4 4-4 4" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
