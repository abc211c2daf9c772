/** Bodies and documents that were named before, for the nouns that stand for them. */
import type { Span } from '../article.ts';
import { isKnownOutlet } from '../sources/resolve-source.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import type { Antecedent, Antecedents } from './antecedents.ts';
import { hasName, isDefinite, isUncased } from './definite.ts';
import { isIn, type NounPhrase, type Reader } from './noun-phrase.ts';
import { type Speaker, type Speakers, sharesWord } from './speakers.ts';

/** "the company", "pressmeddelandet", "das Ministerium": whoever or whatever of that kind was cited last. */
export function kindSpeaker(
  reader: Reader,
  phrase: NounPhrase,
  source: ResolvedSource,
  speakers: Speakers,
  antecedents: Antecedents,
  named: Span,
): Speaker | null {
  const { start } = named;
  const last = phrase.core.to - 1;
  const isCompany = isIn(reader, last, 'companies');
  const isAuthority = isIn(reader, last, 'authorities');
  if (isIn(reader, phrase.core.from, 'smallNames')) return null;
  // "der „Kicker“", "der Spiegel": a name, whatever article it has.
  const written = reader.items[phrase.core.from];
  if (written?.kind === 'quote' || isKnownOutlet(written?.text ?? '')) return null;
  const isGeneric = isCompany || isAuthority;
  // What the catalogue knows is a name, also in letters without capitals (新华社).
  const isNoun = isGeneric || isIn(reader, last, 'documents') || isIn(reader, last, 'outletNouns');
  if (!isGeneric && source.country !== null) return null;
  if (!isNoun && isUncased(reader.items[last]?.text ?? '')) return null;
  const isPlain =
    phrase.core.to - phrase.core.from === 1 && !hasName(reader, phrase) && isDefinite(reader, phrase);
  if (!isPlain) return null;
  // "ідеться в дописі", after "написав у Facebook"
  const post = isIn(reader, last, 'posts')
    ? speakers.alike({ ...source, type: 'social-media' }, false)
    : null;
  if (post?.writer) return post;
  if (!isGeneric && (source.isGuess || source.type === 'vague' || source.type === 'anonymous'))
    return isIn(reader, last, 'documents') ? documentBefore(reader, last, source, antecedents, start) : null;
  const wanted: ResolvedSource = isCompany ? { ...source, type: 'institution' } : source;
  const cited = speakers.alike(wanted, isCompany);
  if (cited) return cited;
  if (isCompany) {
    const noun = reader.items[last]?.lower ?? '';
    const body =
      antecedents.body(start, ({ type, words }) => type === 'institution' && sharesWord(words, noun)) ??
      antecedents.body(start, ({ type }) => type === 'institution');
    return spoken(body, speakers) ?? latestBody(reader, phrase, speakers, 'institution');
  }
  if (isAuthority) {
    // "Polisen" is no museum board: a noun that says which sort it is means one of that sort.
    const isAny = source.kind === null || source.kind === 'authority';
    return (
      spoken(
        antecedents.body(
          start,
          ({ type, kind }) => type === 'official-body' && (isAny || kind === source.kind),
        ),
        speakers,
      ) ?? latestBody(reader, phrase, speakers, 'official-body')
    );
  }
  if (source.kind === 'document' || source.type === 'press-release' || source.type === 'study')
    return documentBefore(reader, last, source, antecedents, start);
  if (source.type !== 'institution' && source.type !== 'official-body') return null;
  // "Das Klinikum", after "Klinikum Rothenau": the noun names it already, but not in full.
  const full = spoken(
    antecedents.body(start, ({ words }) => sharesWord(words, source.name)),
    speakers,
  );
  return full && { ...full, named };
}

/** "brevet", after "ett brev": the document that the text has spoken of. */
function documentBefore(
  reader: Reader,
  noun: number,
  source: ResolvedSource,
  antecedents: Antecedents,
  start: number,
): Speaker | null {
  const place = antecedents.document(reader.items[noun]?.lower ?? '', start);
  if (!place) return null;
  const known = source.isGuess ? { ...source, ...DOCUMENT } : source;
  return { ...known, through: null, named: place, isPlural: false };
}
const DOCUMENT = { type: 'institution', kind: 'document', isGuess: false } as const;

/** The latest body of a sort that was cited, where no capitals show the names of others. */
function latestBody(
  reader: Reader,
  { core }: NounPhrase,
  speakers: Speakers,
  sort: ResolvedSource['type'],
): Speaker | null {
  const body = isUncased(reader.items[core.from]?.text ?? '') ? speakers.thing() : null;
  return body?.type === sort ? body : null;
}

/** "…, so ein Sprecher": whoever speaks for a body without a name stands for the body named last, and names it where it was not cited. */
export function officeOf(
  reader: Reader,
  { core, to }: NounPhrase,
  speakers: Speakers,
  antecedents: Antecedents,
  named: Span,
): Speaker | null {
  const isNamed = to > core.to || isIn(reader, to, 'innerPrepositions') || isIn(reader, to, 'genitives');
  if (isNamed || core.to - core.from > 1 || !isIn(reader, core.from, 'spokespeople')) return null;
  const isBody = ({ type }: Antecedent) => type === 'institution' || type === 'official-body';
  const body = spoken(antecedents.body(named.start, isBody), speakers);
  const isBeside = body !== null && body.named.start >= (reader.items[0]?.start ?? 0);
  return body && (isBeside || speakers.cited(body.name) ? body : { ...body, named });
}

/** Somebody named before as the one who speaks now, as cited before or where the text has the name. */
export function spoken(body: Antecedent | null, speakers: Speakers): Speaker | null {
  if (!body) return null;
  const { name, type, kind, country, named } = body;
  const known = speakers.cited(name);
  const source = { name: known?.name ?? name, type, kind, country, through: null, isPlural: false };
  return { ...source, named: known?.name === name ? known.named : named };
}
