/**
 * Sentences of a text, as spans.
 *
 * The Unicode rules that `Intl.Segmenter` knows find the candidates; this module repairs what they cannot know
 * (abbreviations, initials, ordinals, "Really?" she asked, a dash that opens speech) by data in
 * `sentence-rules.json`. Each decision looks at a fixed number of characters, so the time is linear.
 */
import type { Span } from '../article.ts';
import { isHardWrapped } from './hard-wrap.ts';
import { CAPITAL, isAt, LETTER, MARK, runEnd, runStart, SMALL, WORD } from './letters.ts';
import rules from './sentence-rules.json' with { type: 'json' };

/**
 * Characters that are given to the segmenter at once. Engines copy the whole input into every segment they return,
 * which is quadratic; sentences are nearly always shorter than this, and 2,048 keeps 1 MB under 200 ms.
 */
const CHUNK = 2048;
/** Characters seen again after a chunk without a boundary, so that one at the seam is found. */
const OVERLAP = 64;
/** Characters that a decision looks at on either side; longer than the longest abbreviation or name in the data. */
const REACH = 48;

type Rules = { never: Set<string>; maybe: Set<string>; beforeNumber: Set<string>; starters: Set<string> };
type RuleLists = { [K in keyof Rules]: string[] };

const LISTS: Record<string, RuleLists | undefined> = rules.languages;
const REPORTING: Record<string, string[] | undefined> = rules.reporting;
const ORDINALS = new Set(rules.ordinals);
const compiled = new Map<string, Rules>();
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Sentences of a text in order, disjoint, without white space at their ends; together they hold every character
 * that is not white space.
 *
 * A line break ends a sentence unless its block was wrapped at a column ({@link isHardWrapped}). Offsets are UTF-16
 * code units into `text`. Empty or white text gives an empty array.
 *
 * @param language - BCP 47 primary tag, or null: then only what holds in every language is used.
 */
export function splitSentences(text: string, language: string | null): Span[] {
  const sentences: Span[] = [];
  for (const line of logicalLines(text)) {
    const piece = text.slice(line.start, line.end);
    for (const sentence of splitLine(piece, language ?? 'und')) {
      sentences.push({ start: line.start + sentence.start, end: line.start + sentence.end });
    }
  }
  return sentences;
}

/** Lines, those of a hard-wrapped block joined into one. */
function logicalLines(text: string): Span[] {
  const lines: Span[] = [];
  let block: Span[] = [];
  const flush = () => {
    const first = block[0];
    const last = block.at(-1);
    if (first && last && isHardWrapped(block.map((line) => text.slice(line.start, line.end)))) {
      lines.push({ start: first.start, end: last.end });
    } else {
      for (const line of block) lines.push(line);
    }
    block = [];
  };
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    // More than one line break between two lines is a blank line: a new block.
    const before = block.at(-1);
    if (match[0].trim() === '' || (before && hasBlankLine(text, before.end, span.start))) flush();
    if (match[0].trim() !== '') block.push(span);
  }
  flush();
  return lines;
}

function hasBlankLine(text: string, start: number, end: number): boolean {
  return text.slice(start, Math.min(end, start + 3)).replace('\r\n', '\n').length > 1;
}

function splitLine(line: string, language: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const end = (at: number) => {
    const span = trimSpan(line, start, at);
    if (span) sentences.push(span);
    start = at;
  };
  for (const candidate of candidates(line, language)) {
    const at = beforeOpeningQuote(line, candidate);
    if (at > start && endsSentence(line, start, at, language)) end(at);
  }
  end(line.length);
  return sentences;
}

/** Positions at which a sentence may end: those of the segmenter and those before a dash that opens speech. */
function* candidates(line: string, language: string): Generator<number> {
  const segmenter = segmenterFor(language);
  let from = 0;
  let last = 0;
  while (from < line.length) {
    const chunk = line.slice(from, from + CHUNK);
    const isLast = from + CHUNK >= line.length;
    const starts: number[] = [];
    for (const segment of segmenter.segment(chunk)) starts.push(segment.index);
    const ends = [...starts.slice(1), ...(isLast ? [chunk.length] : [])];
    for (const end of ends) {
      for (const dash of beforeDash(line, last, from + end)) yield dash;
      last = from + end;
      if (last < line.length) yield last;
    }
    if (isLast) return;
    const resume = starts.at(-1) ?? 0;
    from += resume > 0 ? resume : CHUNK - OVERLAP;
  }
}

/** The segmenter never ends a sentence before a dash, but "… he said. – No" has two. */
function* beforeDash(line: string, start: number, end: number): Generator<number> {
  for (let dash = start + 2; dash < end; dash++) {
    const char = line[dash];
    if (char !== '-' && char !== '–' && char !== '—') continue;
    if (
      !/\s/u.test(line[dash - 1] ?? '') ||
      !/^[-–—]\s{0,2}["„“”»«]?\p{Lu}/u.test(line.slice(dash, dash + 6))
    ) {
      continue;
    }
    if (/[.!?…]["”»“’)]?\s{1,2}$/u.test(line.slice(Math.max(start, dash - 5), dash))) yield dash;
  }
}

/** Between Chinese and Japanese sentences no space shows to which of the two a quotation mark belongs. */
function beforeOpeningQuote(line: string, at: number): number {
  let before = at;
  while (before > 1 && '“‘「『《（【〈'.includes(line[before - 1] ?? '')) before--;
  return before < at && /[。！？」』”’）]/u.test(line[before - 1] ?? '') ? before : at;
}

function endsSentence(line: string, start: number, at: number, language: string): boolean {
  const head = line.slice(Math.max(start, at - REACH), at).trimEnd();
  const tail = line.slice(at, at + REACH).trimStart();
  if (head === '' || tail === '') return true;
  if (goesOnSmall(tail)) return false;
  if (/["”»“’」』]$/u.test(head) && isReportingClause(tail, language) && !reportsMore(head, tail, language))
    return false;
  if (!head.endsWith('.') || head.endsWith('..')) return true;
  return !continuesAfterStop(head.slice(0, -1), tail, language, at - start < REACH);
}

/** Whether the full stop that followed `head` belongs to a word or number and the sentence goes on with `tail`. */
function continuesAfterStop(head: string, tail: string, language: string, isWholeSentence: boolean): boolean {
  const word = head.slice(runStart(head, head.length, WORD, "№'’.-")).toLowerCase();
  const rule = rulesFor(language);
  if (/^\d{1,3}$/.test(word)) {
    if (isWholeSentence && head.trim() === word) return true;
    return (
      word.length < 3 && ORDINALS.has(language) && !/[:,.\-–]\s?\d+$/.test(head) && isAt(tail, 0, CAPITAL)
    );
  }
  if (rule.never.has(word)) return true;
  if (rule.beforeNumber.has(word) && /^\p{Nd}/u.test(tail)) return true;
  if (!isInitials(word) && !rule.maybe.has(word)) return false;
  const next = tail.slice(0, runEnd(tail, 0, LETTER | MARK, "’'-")).toLowerCase();
  // A language without a list of starters gives no way to tell; an unsplit name does less harm than half a sentence.
  return next !== '' && !rule.starters.has(next);
}

/** Whether a small letter follows, perhaps behind marks that open something. */
function goesOnSmall(tail: string): boolean {
  const at = runEnd(tail, 0, 0, `"'„“”»«‘’([–—-`);
  return isAt(tail, /\s/u.test(tail.charAt(at)) ? at + 1 : at, SMALL);
}

/** "j", "u.s", "j.-p": letters with full stops between; a Roman number of one letter is none. */
function isInitials(word: string): boolean {
  const letters = word.split(/\.-?/u);
  return letters.every((letter) => letter.length === 1 && isAt(letter, 0, LETTER)) && !/^[ivx]$/.test(word);
}

/** Whether words after a closed quotation say who said it, so that they belong to the same sentence. */
function isReportingClause(tail: string, language: string): boolean {
  const words = REPORTING[language];
  if (!words) return false;
  if (language === 'ja') return words.some((word) => tail.startsWith(word));
  // Twelve characters hold a Chinese name with a title; a verb further on belongs to a clause of its own.
  if (language === 'zh')
    return words.some((word) =>
      tail
        .slice(0, 12)
        .split(/[，。“]/u)[0]
        ?.includes(word),
    );
  let at = 0;
  for (let names = 0; names < 3 && isAt(tail, at, CAPITAL); names++) {
    const end = runEnd(tail, at, LETTER, "’'-");
    if (!/\s/u.test(tail.charAt(end))) return false;
    at = end + 1;
  }
  return at > 0 && words.includes(tail.slice(at, runEnd(tail, at, SMALL)));
}

/** Languages that write a comma before "said X": behind a full stop a name and a verb go on with something new. */
const COMMA_BEFORE_TAG = new Set(['en']);

/** “… is late.” He said it would rain. */
function reportsMore(head: string, tail: string, language: string): boolean {
  return (
    COMMA_BEFORE_TAG.has(language) &&
    /\.["”’]$/u.test(head) &&
    /^(?:\p{Lu}[\p{L}’'-]*\s){1,3}\p{Ll}+\s(?!(?:after|at|during|in|of|on|to)\s)[\p{L}\p{N}]/u.test(tail)
  );
}

function rulesFor(language: string): Rules {
  const known = compiled.get(language);
  if (known) return known;
  const any = LISTS['any'];
  const own = LISTS[language];
  const join = (key: keyof Rules) => new Set([...(any?.[key] ?? []), ...(own?.[key] ?? [])]);
  const built: Rules = {
    never: join('never'),
    maybe: join('maybe'),
    beforeNumber: join('beforeNumber'),
    starters: join('starters'),
  };
  compiled.set(language, built);
  return built;
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  // A tag that is no tag ("english") must not end the analysis: the root rules serve.
  const locale = /^[a-z]{2,3}$/.test(language) ? language : 'und';
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function trimSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && (text[from] ?? '').trim() === '') from++;
  while (to > from && (text[to - 1] ?? '').trim() === '') to--;
  return from < to ? { start: from, end: to } : null;
}
