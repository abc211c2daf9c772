import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { Alignment } from './align-sentences.ts';
import { pageAddress } from './page-address.ts';

/** Similarity of one sentence with itself, less what different white space or quotation marks may cost. */
const IDENTICAL = 0.98;

/** Share of one side's sentences that must be identical; the rest may have been edited since. */
const IDENTICAL_SHARE = 0.9;

/** Share for the other side, which may have read headings or captions as sentences where the first did not. */
const IDENTICAL_SHARE_OTHER = 0.7;

/**
 * Whether a telling is the very page that is being read, and not another outlet's copy of it.
 *
 * The address decides where both are known and on one site. Without addresses it is the same page if language
 * and nearly all sentences are identical and no outlet says otherwise.
 */
export function isSamePage(here: Fingerprint, there: Fingerprint, alignment: Alignment): boolean {
  const [a, b] = [pageAddress(here.url), pageAddress(there.url)];
  if (a && b && a.site === b.site && a.path === b.path) return true;
  if (a && b && a.site !== b.site) return false;
  if (here.outlet !== null && there.outlet !== null && here.outlet !== there.outlet) return false;
  const shares = [identicalShare(alignment.bestHere), identicalShare(alignment.bestThere)];
  return (
    here.lang === there.lang &&
    Math.max(...shares) >= IDENTICAL_SHARE &&
    Math.min(...shares) >= IDENTICAL_SHARE_OTHER
  );
}

/** Share of sentences that the other side has too; 0 without sentences. */
function identicalShare(best: Float32Array): number {
  const identical = best.filter((similarity) => similarity >= IDENTICAL).length;
  return best.length === 0 ? 0 : identical / best.length;
}
