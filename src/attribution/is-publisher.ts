import { namesOutlet } from '../sources/resolve-source.ts';
import { isOutletNoun } from './find-listener.ts';
import type { NounPhrase, Reader } from './noun-phrase.ts';

/** Whether a phrase names an outlet or agency, by its name or by a noun for one ("gazeta", "Slovenská agentura TASR"). */
export function isPublisher(reader: Reader, { from, core }: NounPhrase): boolean {
  for (let i = from; i < core.to; i++) if (isOutletNoun(reader, i)) return true;
  const words = reader.items.slice(core.from, core.to).map(({ text }) => text.replace(/["“”„«»]/gu, ''));
  return namesOutlet(words.join(' '), reader.lexicon.language);
}
