import { isTitle, type Reader } from './noun-phrase.ts';

/** "партнёр бюро «Рябов и сыновья» |Михаил Рябов|": whether behind the quoted name of a body stands who holds the role before it. */
export function isHolderBehind(reader: Reader, from: number, at: number, limit: number): boolean {
  const isName = (i: number) => i < limit && reader.items[i]?.kind === 'word' && reader.items[i]?.upper;
  if (!isName(at) || !isName(at + 1)) return false;
  for (let i = from; i < at - 1; i++) if (isTitle(reader, i)) return true;
  return false;
}
