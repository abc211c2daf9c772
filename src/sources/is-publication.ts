import type { SourceType } from '../analysis.ts';
import { isPress } from './is-press.ts';

/** Kinds of vague source that mean the press and not people in general. */
const PRESS_KINDS: readonly string[] = ['media', 'journalists'];

/**
 * True for a source that published something itself, so that citing it is secondhand: an outlet, an
 * agency, social media, or an unnamed part of the press.
 */
export function isPublication(source: { type: SourceType; kind: string | null }): boolean {
  if (source.type === 'vague') return source.kind !== null && PRESS_KINDS.includes(source.kind);
  return isPress(source.type) || source.type === 'social-media';
}
