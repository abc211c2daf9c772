import { cutSentences } from '../../../src/attribution/cut-sentences.ts';
import { lexiconFor } from '../../../src/attribution/lexicon.ts';
import type { Reader } from '../../../src/attribution/noun-phrase.ts';

/** The items of the first sentence of a text and the words of its language. */
export function readOne(text: string, language: string): Reader {
  const lexicon = lexiconFor(language);
  if (!lexicon) throw new Error(`no cues for ${language}`);
  const [sentence] = cutSentences(text, { start: 0, end: text.length }, lexicon);
  return { items: sentence?.items ?? [], lexicon };
}
