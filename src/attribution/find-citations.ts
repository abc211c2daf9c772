import type { Citation } from '../analysis.ts';
import type { Article, Span } from '../article.ts';
import { onceForEach } from '../once-for-each.ts';
import { resolveSource } from '../sources/resolve-source.ts';
import { LETTER, runEnd } from '../text/letters.ts';
import { createCollector } from './collector.ts';
import { cutSentences, type Sentence } from './cut-sentences.ts';
import { excerptOf } from './excerpt-of.ts';
import { readInterview } from './interview.ts';
import { isReadRole, nameWords } from './judge-draft.ts';
import { type Lexicon, lexiconFor } from './lexicon.ts';
import { listPeople } from './people.ts';
import { readLabels } from './read-label.ts';
import { readLinks } from './read-links.ts';
import { readParentheses } from './read-parentheses.ts';
import { readSentence } from './read-sentence.ts';
import { wireDateline } from './wire-dateline.ts';
import { withoutAsides } from './without-asides.ts';

/** Longer ones are data and no prose: this is twenty times the longest article of the development sets. */
const MAX_PARAGRAPH = 100_000;

/**
 * Every attribution of an article, in text order, with ids `c0`, `c1` …; none for a text without any.
 *
 * Each paragraph is read by the cues of its language, or of the article's where its own is not known. In a language
 * without cues only parentheses, credits and links are found. Furniture, captions and bylines are not read. A paragraph
 * in quotation marks that is in another language than the article is an excerpt of a text, whose own sources it names; so is
 * an answer in an interview.
 */
export const findCitations: (article: Article) => Citation[] = onceForEach(readCitations);

function readCitations(article: Article): Citation[] {
  const { text, paragraphs } = article;
  const people = listPeople(text, nameWords(article.language));
  const collector = createCollector(article, people);
  const labels = readLabels(text, paragraphs, isReadRole);
  const isPerson = (name: string) => resolveSource(name, article.language).type === 'person';
  const interview = readInterview(text, paragraphs, people, isReadRole, isPerson);
  for (const [i, paragraph] of paragraphs.entries()) {
    if (!isReadRole(paragraph)) continue;
    if (paragraph.end - paragraph.start > MAX_PARAGRAPH) continue;
    const language = paragraph.language ?? article.language;
    const lexicon = lexiconFor(language);
    if (lexicon && isPhotoCredit(article.text, paragraph, lexicon)) continue;
    const answer = interview?.answers.get(i);
    const excerpt = language === article.language ? answer : excerptOf(article.text, paragraph);
    const dateline = excerpt ? null : wireDateline(article.text, paragraph, language);
    const body = dateline ? { start: dateline.end, end: paragraph.end } : paragraph;
    const sentences = cutSentences(article.text, excerpt ?? body, lexicon);
    collector.openParagraph(paragraph, language);
    if (dateline?.credit) collector.addBracket({ name: dateline.credit, form: 'credit', claim: null });
    if (interview && answer) collector.addAnswer(interview.person, answer);
    const label = answer ? undefined : labels.get(i);
    // A headline or a signed quotation is all of whom it names; others may be cited by who speaks in a transcript.
    const isRead = label !== undefined && collector.addLabel(label) && label.kind !== 'transcript';
    if (!isRead) for (const sentence of sentences) if (lexicon) readOne(collector, sentence, lexicon);
    for (const source of readParentheses(article.text, paragraph, sentences, lexicon))
      collector.addBracket(source);
    for (const link of readLinks(article.text, paragraph)) collector.addLink(link);
  }
  return collector.finish();
}

function readOne(collector: ReturnType<typeof createCollector>, sentence: Sentence, lexicon: Lexicon): void {
  const reader = { items: withoutAsides({ items: sentence.items, lexicon }), lexicon };
  collector.addSentence(reader, sentence, readSentence(reader));
}

/** "Foto: …", "Photo by …": a credit is no source of the report. */
function isPhotoCredit(text: string, paragraph: Span, lexicon: Lexicon): boolean {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40));
  const start = head.search(/[^\s([]/u);
  const end = runEnd(head, start, LETTER);
  return (
    end > start &&
    lexicon.words.photo.has(head.slice(start, end).toLowerCase()) &&
    /^\.?\s*[:/]/u.test(head.slice(end))
  );
}
