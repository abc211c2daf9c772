/**
 * The first line of the popup: one or two plain sentences, facts and no verdict.
 *
 * It is made from parts whose grammar is the translators' (`_locales`): who else
 * tells the story, and what all of them rest on. What is not known is said with
 * the reach of the index, and never turned into "original".
 */
import type { Analysis, ChainNode, MatchedTelling, Origin } from '../../src/index.ts';
import { formatDay } from '../date-text.ts';
import { capitalised, inLanguages } from '../language-name.ts';
import type { IndexCoverage } from '../messages.ts';
import type { MessageKey, Text } from '../text.ts';

/** What the sentence is made from. */
export type SentenceParts = {
  analysis: Pick<Analysis, 'story' | 'independence' | 'chain' | 'language'>;
  coverage: IndexCoverage;
  /** The reader's day, `2026-11-23`; a date of another year is shown with its year. */
  today: string;
};

/** The sentence, in the language of the texts. */
export function summarySentence({ analysis, coverage, today }: SentenceParts, text: Text): string {
  const { tellings } = analysis.story;
  const by = (verdict: MatchedTelling['verdict']) =>
    tellings.filter((telling) => telling.verdict === verdict);
  const [same, unsure, related] = [by('same'), by('unsure'), by('related')];
  if (same.length > 0) return joined(alsoTold(same, analysis.language, text), restOn(analysis, text));
  if (unsure.length > 0) return perhapsTold(unsure, text);
  if (related.length > 0) return joined(text.t('notKnownElsewhere'), relatedStories(related, text));
  return nothingKnown(coverage, today, text);
}

/** What all tellings rest on: the sentence by itself, or '' when this article is the only telling. */
export function restOn(
  { independence, chain }: Pick<Analysis, 'independence' | 'chain'>,
  text: Text,
): string {
  const { outlets, origins, originNodes, likely = [] } = independence;
  if (outlets < 2 || origins < 1) return '';
  const unsure = independence.unsure || likely.length > 0;
  if (origins > 1) return text.n('manyOrigins', origins);
  const object = originText(
    chain.nodes.find(({ id }) => id === originNodes[0]),
    unsure,
    text,
  );
  if (outlets === 2) return text.t(unsure ? 'bothProbablyRest' : 'bothRest', object);
  return text.n(unsure ? 'allProbablyRest' : 'allRest', outlets, numberWord(outlets, text), object);
}

const ORIGINS: Record<NonNullable<Origin['reason']>, MessageKey> = {
  'not-linked': 'originNotLinked',
  vague: 'originVague',
  anonymous: 'originAnonymous',
  'not-in-index': 'originNotInIndex',
};

function originText(node: ChainNode | undefined, unsure: boolean, text: Text): string {
  // That the tellings agree does not show which was first: naming one of them would say so.
  if (!node || node.kind === 'article' || (node.kind === 'telling' && unsure)) return text.t('originUnnamed');
  const reason = node.origin?.reached === false ? node.origin.reason : null;
  return text.t(reason ? ORIGINS[reason] : 'originReached', node.label);
}

function alsoTold(same: MatchedTelling[], own: string | null, text: Text): string {
  const languages = languagesOf(same);
  if (languages.length === 0) return text.n('alsoToldTimes', same.length);
  const onlyOwn = languages.length === 1 && languages[0] === own;
  return text.t(onlyOwn ? 'alsoToldSame' : 'alsoTold', inLanguages(languages, text));
}

function perhapsTold(unsure: MatchedTelling[], text: Text): string {
  const languages = languagesOf(unsure);
  return languages.length === 0
    ? text.t('perhapsToldElsewhere')
    : text.t('perhapsTold', inLanguages(languages, text));
}

function relatedStories(related: MatchedTelling[], text: Text): string {
  const stories = new Set(related.map(({ story }) => story)).size;
  return text.n('relatedStories', stories, capitalised(numberWord(stories, text), text.locale));
}

function nothingKnown({ outlets, until }: IndexCoverage, today: string, text: Text): string {
  const many = text.n('outlets', outlets);
  return until === null
    ? text.t('nothingKnownUndated', many)
    : text.t('nothingKnown', many, formatDay(until, today, text));
}

/** A small number as a word, a large one in digits. */
function numberWord(count: number, text: Text): string {
  return text.t('numberWords').split(',')[count - 1] ?? new Intl.NumberFormat(text.locale).format(count);
}

function languagesOf(tellings: MatchedTelling[]): string[] {
  return [...new Set(tellings.flatMap(({ lang }) => lang ?? []))];
}

function joined(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
