/** A page's title without its outlet, from all the places that state it. */
import { sharedWords, textWeight } from './text-weight.ts';

const SEPARATOR = /\s+[–—\-·•»]\s+|\s*[|｜]\s*/u;
/** Letters of three short words: a title has as many; what is shorter after cutting is an outlet's name. */
const SHORTEST_TITLE = 12;
/** An outlet's name has at most so many words. */
const LONGEST_OUTLET = 6;
/** Two wordings of the same title share at least this much. */
const AGREED = 0.8;

/**
 * Every wording of the title without the outlet, the one that most places agree on first; empty for a page
 * without any. `stated` are the wordings in the head, most trusted first; the window title is added.
 */
export function statedTitles(document: Document, stated: string[], outlets: string[]): string[] {
  const headings = [...document.querySelectorAll('h1'), ...document.querySelectorAll('h2')].map((heading) =>
    oneLine(heading.textContent),
  );
  const all = [...stated, oneLine(document.title)].filter(Boolean);
  const bare = unique(all.map((title) => withoutOutlet(title, outlets, headings)));
  const best = mostAgreed(bare, headings);
  if (best === null) return oneLine(document.querySelector('h1')?.textContent) ? headings.slice(0, 1) : [];
  return [best, ...bare.filter((title) => title !== best)];
}

/** The last part of "Headline | News | Outlet", or null when `title` is not how the window title begins. */
export function outletInTitle(windowTitle: string, title: string | undefined): string | null {
  const whole = oneLine(windowTitle);
  if (!title || !whole.startsWith(title)) return null;
  const [before, ...parts] = whole.slice(title.length).split(SEPARATOR);
  const name = parts.at(-1)?.trim() ?? '';
  return before === '' && name !== '' && name.split(' ').length <= LONGEST_OUTLET ? name : null;
}

/** "Headline | Outlet" without the outlet: told by its name, by the page's headings, or by the sign between. */
function withoutOutlet(title: string, outlets: string[], headings: string[]): string {
  if (headings.includes(title)) return title;
  const heading = headings.find((text) => textWeight(text) >= SHORTEST_TITLE && title.startsWith(text));
  if (heading && SEPARATOR.test(title.slice(heading.length))) return heading;
  const parts = title.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return title;
  const kept = parts.filter((part) => !outlets.some((outlet) => sharedWords(part, outlet) > 0.5));
  const [first, last] = [kept[0], kept.at(-1)];
  if (kept.length < parts.length && first !== undefined && last !== undefined) {
    return title.slice(title.indexOf(first), title.lastIndexOf(last) + last.length);
  }
  // Without a name to compare with, only the sign that hardly stands inside headlines is trusted.
  const beforeBar = title.split(/\s*[|｜]\s*/u).find(Boolean) ?? title;
  return beforeBar !== title && textWeight(beforeBar) >= SHORTEST_TITLE ? beforeBar : title;
}

/** The value that most of the others resemble; the first one when none agree. Null for an empty list. */
export function mostAgreed(values: string[], witnesses: string[] = []): string | null {
  let best: string | null = null;
  let bestVotes = -1;
  for (const value of values) {
    const votes = [...values, ...witnesses].filter((other) => sharedWords(value, other) > AGREED).length;
    if (votes > bestVotes) {
      best = value;
      bestVotes = votes;
    }
  }
  return best;
}

/** The values without repetition, in their order. */
export function unique(values: string[]): string[] {
  return [...new Set(values)];
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
