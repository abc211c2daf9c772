/** Changes between two tellings in words. */
import type { ArticleComparison, Drift, DriftKind } from '../src/index.ts';
import type { MessageKey, Text } from './text.ts';

/** Every kind that is said in words; what was added or dropped shows by standing alone. */
const KINDS: Record<Exclude<DriftKind, 'added' | 'dropped'>, MessageKey> = {
  'number-changed': 'driftNumber',
  'date-changed': 'driftDate',
  'name-changed': 'driftName',
  'negation-flipped': 'driftNegation',
  'hedge-lost': 'driftHedgeLost',
  'hedge-gained': 'driftHedgeGained',
  'claim-hardened': 'driftHardened',
  'claim-softened': 'driftSoftened',
  'source-vaguer': 'driftVaguer',
  'source-harder': 'driftHarder',
};

/** A change in words, "number changed: 400 → 396"; null for what was added or dropped. */
export function driftText({ kind, before, after }: Drift, text: Text): string | null {
  const words = kindText(kind, text);
  if (words === null) return null;
  const [was, is] = [before, after].map((changed) => changed && isolated(changed.says));
  if (was && is) return text.t('driftFromTo', words, was, is);
  const one = was ?? is;
  return one ? text.t('driftWith', words, one) : words;
}

/** What a comparison found, in short pieces: how much is in both, on one side only, moved, and each kind of change. */
export function comparisonFacts(
  { aligned, onlyFrom, onlyTo, drift }: ArticleComparison,
  text: Text,
): string[] {
  const number = new Intl.NumberFormat(text.locale);
  const moved = aligned.filter((pair) => pair.moved).length;
  const counted = [...new Set(drift.map(({ kind }) => kind))].flatMap((kind) => {
    const words = kindText(kind, text);
    const count = drift.filter((one) => one.kind === kind).length;
    return words === null ? [] : [text.t('driftWith', words, number.format(count))];
  });
  return [
    text.t('inBoth', number.format(aligned.length)),
    ...(onlyFrom.length > 0 ? [text.t('onlyFirst', number.format(onlyFrom.length))] : []),
    ...(onlyTo.length > 0 ? [text.t('onlySecond', number.format(onlyTo.length))] : []),
    ...(moved > 0 ? [text.t('movedCount', number.format(moved))] : []),
    ...counted,
  ];
}

/** A kind of change in words; null for what was added or dropped. */
export function kindText(kind: DriftKind, text: Text): string | null {
  return kind === 'added' || kind === 'dropped' ? null : text.t(KINDS[kind]);
}

/**
 * Words of another language between the marks that keep their direction to themselves; otherwise an arrow between two
 * Latin names would point the wrong way in an Arabic sentence.
 */
function isolated(words: string): string {
  return /\p{L}/u.test(words) ? `\u2068${words}\u2069` : words;
}
