import { TAG_BYTES } from '../encoder/layout.ts';
import type { Encoder } from '../encoder/read-encoder.ts';

/**
 * Whether the encoder's table has a mean for a language, that is, was trained on it.
 *
 * @param language - BCP 47 tag, of which only the primary part counts; null is not known.
 */
export function knowsLanguage({ languageTags }: Encoder, language: string | null): boolean {
  const tag = (language ?? '').toLowerCase().split('-', 1)[0] ?? '';
  if (tag === '' || tag.length > TAG_BYTES) return false;
  for (let entry = 0; entry < languageTags.length; entry += TAG_BYTES) {
    let same = true;
    for (let i = 0; same && i < TAG_BYTES; i++) {
      same = languageTags[entry + i] === (i < tag.length ? tag.charCodeAt(i) : 0);
    }
    if (same) return true;
  }
  return false;
}
