/**
 * Furniture: lines that stand among the paragraphs of a page and are no part of the report.
 *
 * Which lines is data (`data/noise/`, explained in its README); here is only how an entry is compared. A body
 * paragraph taken for furniture is worse than the reverse, so every comparison is anchored and has a limit of words.
 * Entries of all languages are tried on every line: a page's furniture need not be in the language of its text.
 */
import { NOISE_ENTRIES, type NoiseEntry } from './noise-entries.ts';

/** What a line of furniture is. */
export type Furniture = {
  role: 'noise' | 'caption';
  /** True if the line says that the rest of the text is behind a paywall. */
  isPaywall: boolean;
};

/** Longest furniture, in words; the longest copyright notice of the development articles has 55. */
const MAX_WORDS = 80;
/** A credit behind a caption has few words: "Foto: Anna Lind/TT". */
const MAX_CREDIT_WORDS = 8;

const EXACT = new Map<string, NoiseEntry>();
for (const entry of NOISE_ENTRIES) for (const text of entry.is ?? []) EXACT.set(text, entry);
const PATTERNS = NOISE_ENTRIES.filter((entry) => entry.is === undefined);

/** What furniture a paragraph is, or null for everything else. Empty text and signs without letters are noise. */
export function classifyFurniture(text: string): Furniture | null {
  const plain = comparable(text);
  // "|", "•", "* * *": nothing is said.
  if (!/[\p{L}\p{N}]/u.test(plain)) return { role: 'noise', isPaywall: false };
  const words = countWords(plain);
  if (words > MAX_WORDS) return null;
  const exact = EXACT.get(plain.replace(/[\s.!:…]+$/u, ''));
  const entry = exact ?? PATTERNS.find((pattern) => words <= pattern.maxWords && matches(plain, pattern));
  return entry ? { role: entry.role ?? 'noise', isPaywall: entry.paywall ?? false } : null;
}

/** True if a paragraph is furniture. */
export function isFurniture(text: string): boolean {
  return classifyFurniture(text) !== null;
}

function matches(plain: string, { starts, ends, contains, also, credit, bracket }: NoiseEntry): boolean {
  if (starts && !starts.some((text) => plain.startsWith(text) && isEdge(plain, text.length))) return false;
  if (ends && !ends.some((text) => plain.replace(/[\s.!]+$/u, '').endsWith(text))) return false;
  if (contains && !contains.some((text) => containsWords(plain, text))) return false;
  if (also && !also.some((text) => containsWords(plain, text))) return false;
  if (credit && !credit.some((label) => endsWithCredit(plain, label))) return false;
  if (bracket && !endsWithBracket(plain, bracket)) return false;
  return true;
}

function containsWords(plain: string, text: string): boolean {
  let at = plain.indexOf(text);
  while (at >= 0) {
    if (isEdge(plain, at) && isEdge(plain, at + text.length)) return true;
    at = plain.indexOf(text, at + text.length);
  }
  return false;
}

/** No letter on one of the two sides; signs of scripts without spaces count as words of their own. */
function isEdge(plain: string, at: number): boolean {
  const around = plain.slice(Math.max(0, at - 1), at + 1);
  return (
    !/^[\p{L}\p{N}\p{M}]{2}$/u.test(around) ||
    /[\p{Script=Han}\p{Script=Kana}\p{Script=Hangul}]/u.test(around)
  );
}

/** "Ein Mann am Telefon. Foto: Archiv": the label after a stop or bracket, and few words after it. */
function endsWithCredit(plain: string, label: string): boolean {
  const at = plain.lastIndexOf(label);
  if (at < 0 || (at > 0 && !/[.!?。】）)([|/–—»”"]\s?$/u.test(plain.slice(Math.max(0, at - 3), at))))
    return false;
  return countWords(plain.slice(at + label.length)) <= MAX_CREDIT_WORDS;
}

/** "[Karen Minasyan/AFP]": a name and an agency. Two agencies, "(TT-AFP)" or "(dpa/AFP)", credit a text. */
function endsWithBracket(plain: string, agencies: string[]): boolean {
  if (!/[\])]$/.test(plain)) return false;
  const open = Math.max(plain.lastIndexOf('['), plain.lastIndexOf('('));
  const parts = plain
    .slice(open + 1, -1)
    .split('/')
    .map((part) => part.trim());
  // A bracket alone is the credit of a text.
  if (open < 1 || parts.length < 2 || parts.some((part) => part === '' || countWords(part) > 5)) return false;
  const isAgency = (part: string) => agencies.includes(part);
  // Initials beside the agency, "(dpa/hm)", are those of an editor.
  return parts.some(isAgency) && parts.some((part) => !isAgency(part) && countWords(part) > 1);
}

/** Lower case, straight quotation marks, single spaces, without the bullets and arrows around a line. */
function comparable(text: string): string {
  return text
    .slice(0, 2000)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u00a0\u200b\u200e\u200f\ufeff]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}©([]+|[\s»›→>▶▸↓|•·*]+$/gu, '')
    .replace(/ ([:!?])/g, '$1');
}

function countWords(plain: string): number {
  const signs = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'.-]*/gu)?.length ?? 0;
  // Two signs are a word on average.
  return signs > 0 ? Math.ceil(signs / 2) : words;
}
