import type { Paragraph, ParagraphRole, RawParagraph } from '../article.ts';
import { detectLanguage, isConfusable } from '../language/detect-language.ts';

/** Roles whose words are the report's own. */
const SPOKEN: ReadonlySet<ParagraphRole> = new Set(['body', 'quote', 'headline']);
/** A paragraph below this many letters can be misread; alone it makes no language of the article. */
const SHORT = 60;

/**
 * Language of each paragraph, in their order, null where it is not known.
 *
 * A paragraph about which the detector abstains takes the language of the nearest body paragraphs before and after
 * it if they agree and the declared language, where there is one, is the same.
 *
 * @param declared - primary tag of the page's declared language, or null.
 */
export function paragraphLanguages(
  text: string,
  paragraphs: readonly RawParagraph[],
  declared: string | null,
): (string | null)[] {
  const detected = paragraphs.map(({ start, end, role }) => {
    // A name or "Foto: Shutterstock" is in no language, whatever it looks like.
    if (role === 'byline' || (!SPOKEN.has(role) && end - start < SHORT)) return null;
    return detectLanguage(text.slice(start, end));
  });
  const main = mainLanguage(paragraphs, detected, declared);
  detected.forEach((own, index) => {
    if (own !== null && main !== null && own !== main && isConfusable(own, main)) detected[index] = main;
  });
  const isSpoken = (index: number) => SPOKEN.has(paragraphs[index]?.role ?? 'noise');
  const before: (string | null)[] = [];
  const after: (string | null)[] = [];
  let last: string | null = null;
  for (let index = 0; index < detected.length; index++) {
    before[index] = last;
    if (isSpoken(index)) last = detected[index] ?? last;
  }
  last = null;
  for (let index = detected.length - 1; index >= 0; index--) {
    after[index] = last;
    if (isSpoken(index)) last = detected[index] ?? last;
  }
  return detected.map((own, index) => {
    if (own !== null || !isSpoken(index)) return own;
    const [previous = null, next = null] = [before[index], after[index]];
    const neighbour = previous ?? next;
    const agree = neighbour !== null && (previous ?? neighbour) === (next ?? neighbour);
    return agree && (declared === null || declared === neighbour) ? neighbour : null;
  });
}

/** The language of more than half of the report's text; else the declared one if it is there at all. */
function mainLanguage(
  paragraphs: readonly RawParagraph[],
  detected: readonly (string | null)[],
  declared: string | null,
): string | null {
  const lengths = new Map<string, number>();
  let total = 0;
  paragraphs.forEach(({ start, end, role }, index) => {
    const language = detected[index] ?? null;
    if (language === null || !SPOKEN.has(role)) return;
    lengths.set(language, (lengths.get(language) ?? 0) + end - start);
    total += end - start;
  });
  for (const [language, length] of lengths) if (length * 2 > total) return language;
  return declared !== null && lengths.has(declared) ? declared : null;
}

/**
 * Languages of the body, most text first.
 *
 * A language counts if a paragraph of some length is in it, or if there is no such paragraph at all; one short line
 * can be a name that looks foreign.
 */
export function languagesOf(paragraphs: readonly Paragraph[]): string[] {
  const bodies = paragraphs.filter(
    ({ role, language }) => (role === 'body' || role === 'quote') && language !== null,
  );
  const long = bodies.filter(({ start, end }) => end - start >= SHORT);
  const counted =
    long.length > 0
      ? long
      : bodies.length > 0
        ? bodies
        : paragraphs.filter(({ role }) => role === 'headline');
  const lengths = new Map<string, number>();
  for (const { language, start, end } of counted) {
    if (language !== null) lengths.set(language, (lengths.get(language) ?? 0) + end - start);
  }
  return [...lengths].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}
