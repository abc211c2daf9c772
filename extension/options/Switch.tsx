import { useId } from 'preact/hooks';
import type { Settings } from '../settings.ts';
import { Locked } from './Locked.tsx';

type Props = {
  /** Which of the settings it is. */
  name: keyof Settings;
  label: string;
  description: string;
  on: boolean;
  /** Whether an organisation has set it. */
  locked: boolean;
  onChange: (on: boolean) => void;
};

/** One choice with what it means. */
export function Switch({ name, label, description, on, locked, onChange }: Props) {
  const id = useId();
  return (
    <div class="choice" data-choice={name}>
      <input
        type="checkbox"
        id={id}
        checked={on}
        disabled={locked}
        aria-describedby={`${id}-what`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        <p id={`${id}-what`} class="facts">
          {description} <Locked locked={locked} />
        </p>
      </div>
    </div>
  );
}
