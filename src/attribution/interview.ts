import type { Paragraph, Span } from '../article.ts';
import { excerptOf } from './excerpt-of.ts';
import { mentionsOf, type People, type Person } from './people.ts';

/** Who answers in an interview, and what they say in which paragraphs, by number. */
export type Interview = { person: Person; answers: ReadonlyMap<number, Span> };

/** Fewer answers are quotations of a report. */
const MIN_ANSWERS = 3;
/** Fewer questions are those that reports ask as well. */
const MIN_QUESTIONS = 2;
/** Answers that follow a question or a remark of whoever asks: a report has quotations one behind the other. */
const MIN_FOLLOWING = 0.75;

/**
 * The interview that an article is, or null: paragraphs of nothing but a quotation, each behind one that is none, of which some ask.
 *
 * Whoever answers is the person whom the paragraphs before the first answer name most often, the first of several; they
 * are named in full there.
 *
 * @param isRead - whether a paragraph is part of what is told.
 * @param isPerson - whether a run of capitalised words is the name of a person.
 */
export function readInterview(
  text: string,
  paragraphs: readonly Paragraph[],
  people: People,
  isRead: (paragraph: Paragraph) => boolean,
  isPerson: (name: string) => boolean,
): Interview | null {
  const answers = new Map<number, Span>();
  let asked = 0;
  let following = 0;
  let before: { paragraph: Paragraph; isAnswer: boolean } | null = null;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (!isRead(paragraph)) continue;
    const isFirst: boolean = paragraph.role === 'headline' || before === null;
    const said: Span | null = isFirst ? null : excerptOf(text, paragraph);
    if (said) answers.set(i, said);
    if (said && before?.isAnswer === false) {
      following++;
      if (asks(text, before.paragraph)) asked++;
    }
    before = { paragraph, isAnswer: said !== null };
  }
  if (answers.size < MIN_ANSWERS || asked < MIN_QUESTIONS || following < MIN_FOLLOWING * answers.size)
    return null;
  const first = Math.min(...[...answers.values()].map(({ start }) => start));
  const person = namedMost(
    mentionsOf(people, text).filter(({ near, name }) => near < first && isPerson(name)),
  );
  return person && { person, answers };
}

/** Whether a paragraph ends with a question mark. */
function asks(text: string, { start, end }: Paragraph): boolean {
  return /[?？؟;]$/u.test(text.slice(Math.max(start, end - 2), end).trimEnd());
}

/** The person of the most mentions, the first of several; null for none. */
function namedMost(mentions: readonly Person[]): Person | null {
  const times = (one: Person) => mentions.filter(({ name }) => name === one.name).length;
  let best: Person | null = null;
  for (const mention of mentions) if (!best || times(mention) > times(best)) best = mention;
  return best;
}
