import type { Citation } from '../analysis.ts';
import type { Article, Paragraph, Span } from '../article.ts';
import { isPublication } from '../sources/is-publication.ts';
import { releaseOf } from '../sources/release-name.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { addFrame } from './add-frame.ts';
import { claimsFirst, type Draft } from './draft.ts';
import { extendClaim, standIn } from './extend-claim.ts';
import { findHedges } from './find-hedges.ts';
import { findMedium, type Medium } from './find-medium.ts';
import { createIdentifier } from './identify.ts';
import {
  canSpeak,
  type Found,
  isCitable,
  isCountry,
  isDemonstrative,
  isNested,
  isSame,
  isSomebodyLabelled,
  isThing,
  reporterOf,
} from './judge-draft.ts';
import { type CitationParts, newCitation } from './new-citation.ts';
import { has, type Reader, surfaceOf } from './noun-phrase.ts';
import { ownOutletOf } from './own-outlet.ts';
import { findPerson, type People, type Person } from './people.ts';
import { createPublications } from './publications.ts';
import { isHearing } from './read-citing.ts';
import { continuesSpeech, isUtterance } from './read-continuation.ts';
import type { Label } from './read-label.ts';
import { linkBeside, type TextLink } from './read-links.ts';
import type { BracketSource } from './read-parentheses.ts';
import { wholeClaim } from './read-sentence.ts';
import { createResolver } from './resolver.ts';
import { introducedBefore, sentenceSubject } from './sentence-subject.ts';
import { mediumOf, speakInMedium } from './speak-in-medium.ts';
import { createSpeakers, type Speaker } from './speakers.ts';
import { splitListener } from './split-listener.ts';
import { withAuthor } from './with-author.ts';
import { withoutHearer } from './without-hearer.ts';

/** Reported speech goes on over at most so many characters of other sentences, about three of them. */
const MAX_PAUSE = 500;

/** Gathers what the readers find into citations, and knows who "he" is. */
export type Collector = {
  openParagraph: (paragraph: Paragraph, language: string | null) => void;
  addSentence: (reader: Reader, sentence: Span, drafts: readonly Draft[]) => void;
  addBracket: (source: BracketSource) => void;
  addLink: (link: TextLink) => void;
  /** Adds what a label says, and tells whether it names somebody. */
  addLabel: (label: Label) => boolean;
  /** Adds a paragraph of whoever answers in an interview, through whom the others of that paragraph are heard. */
  addAnswer: (person: Person, claim: Span) => void;
  /** Everything found, in text order, with ids. */
  finish: () => Citation[];
};

/** A sentence, and what was cited last in it. */
type Told = { sentence: Span; citation: Found | null; reader: Reader };

/** Citations of one sentence are hardly more. */
const MAX_NEAR = 8;

/**
 * An empty collector for one article.
 *
 * @param people - whom the article names in full.
 */
export function createCollector(article: Article, people: People): Collector {
  const { text } = article;
  const found: Found[] = [];
  const speakers = createSpeakers();
  let paragraph: Paragraph | null = null;
  let language: string | null = null;
  let previous: Told | null = null;
  /** The sentence before, of the paragraph before too. */
  let about: Told | null = null;
  /** Whoever answers in this paragraph of an interview. */
  let answering: string | null = null;
  /** A citation whose claim is the next sentence. */
  let forward: Found | null = null;

  const resolver = createResolver(article, people, () => language);
  const { resolve } = resolver;
  const publications = createPublications(text, resolver, speakers.outlet, ownOutletOf(article));
  const identifier = createIdentifier(article, people, speakers, resolver, () => language);
  const { speakerOf, namedAt, dropped } = identifier;

  /** Adds a citation. An outlet that is only the way to somebody has no cue: the words that attribute are theirs. */
  const push = (source: ResolvedSource, surface: Span, rest: CitationParts): Found => {
    // An outlet that the same words have named already is cited once.
    const same = rest.claims.length === 0 && found.slice(-8).find((other) => isSame(other, source, surface));
    if (same) return same;
    const link = linkBeside(paragraph?.links ?? [], source, surface, (host) => resolve(host, 0).name);
    const citation = newCitation(text, source, surface, { ...rest, link });
    found.push(citation);
    return citation;
  };

  const addSentence = (reader: Reader, sentence: Span, whole: readonly Draft[]) => {
    const drafts = whole.map((draft) => withoutHearer(reader, draft, publications.isOutletIn(reader)));
    const hedges = findHedges(reader);
    let last: Found | null = null;
    /** The press release or post of whoever speaks first. */
    let written: Speaker | null = null;
    const made: { draft: Draft; citation: Found }[] = [];
    const { reached, others } = publications.relays(reader, drafts);
    for (const { source, place, cue, isNamed } of reached) {
      if (!isNamed) continue;
      speakers.note({ ...source, through: null, named: place, isPlural: false });
      push(source, place, { cue, form: 'verb', through: null, hedges, claims: [] });
    }
    const relay = reached.at(-1)?.source ?? null;
    const outside = relay ? null : publications.outside(reader, drafts);
    const medium = findMedium(reader, drafts);
    if (forward) {
      const [claim] = wholeClaim(reader);
      const spoken = claim && reader.items[0]?.kind === 'quote' ? reader.items[0].inner : claim;
      if (spoken) extendClaim(text, forward, [spoken]);
      last = forward;
      forward = null;
    }
    for (const found of claimsFirst(drafts)) {
      const parts = splitListener(reader, found, publications.isOutletIn(reader));
      const split = parts ? { ...found, source: parts.source, relay: parts.listener } : found;
      const cited = split.otherwise && !isCitable(reader, split, speakerOf) ? split.otherwise : split;
      const draft = withAuthor(reader, cited, others);
      if (draft.isRelay || isNested(draft, made)) continue;
      const heard = draft.source
        ? (introducedBefore(reader, draft.source, previous, speakerOf) ?? speakerOf(reader, draft.source))
        : (toldOf(reader, made.length > 0) ??
          dropped(reader, draft.cue, draft.isTheirs || has(reader, 'drops-subject'), made.length > 0));
      if (!heard) continue;
      if (isDemonstrative(reader, draft) && heard.isGuess === true) {
        carryOn(draft, hedges);
        continue;
      }
      if (draft.isWeak && !canSpeak(reader, draft.source, heard)) continue;
      if (draft.belief && isCountry(reader, draft, heard)) continue;
      if ((draft.belief || draft.isObject || draft.form === 'passive') && isThing(reader, draft, heard))
        continue;
      if (medium && made.length === 0 && !draft.isSilent)
        written = speakInMedium(reader, medium, heard, draft, resolve);
      const speaker = written?.writer?.name === heard.name ? written : heard;
      const surface = draft.source ? surfaceOf(reader, draft.source) : (last ?? speaker.named);
      if (draft.isSilent) {
        // A person who did not pick up the phone is no source; a body that has nothing to say is.
        if (speaker.type === 'person' || speaker.type === 'anonymous') continue;
        const named = namedAt(speaker, surface);
        push(speaker, surface, { cue: null, form: 'verb', through: null, hedges, claims: [], named });
        speakers.note({ ...speaker, through: null });
        continue;
      }
      const heardBy = isPublication(speaker) && !draft.hearer ? null : (outside?.source.name ?? null);
      const release =
        medium?.type === 'press-release' && speaker.type === 'person' && made.length === 0
          ? releaseOf(speaker.name)
          : null;
      let through: string | null =
        relay?.name ??
        speaker.through ??
        heardBy ??
        reporterOf(made, surface, speaker, draft.claims) ??
        (isPublication(speaker) ? null : answering) ??
        release;
      let claims: readonly Span[] = draft.claims;
      const toldTo = draft.relay ? publications.listener(reader, draft.relay, draft.isQuoted) : null;
      if (toldTo && draft.relay && draft.form === 'verb' && (draft.claims.length > 0 || draft.pointsBack)) {
        through = toldTo.name;
        const place = surfaceOf(reader, draft.relay);
        const { named } = toldTo;
        // "the paper", later on, is the one that somebody spoke to last.
        speakers.note({ ...toldTo, through: null, named: named ?? place, isPlural: false });
        speakers.note({ ...toldTo, through: null, named: named ?? place, isPlural: false });
        push(toldTo, place, { cue: null, form: 'verb', through: null, hedges, claims: [], named });
      }
      if (claims.length === 0 && !draft.pointsBack && !draft.pointsForward) {
        // "beruft sich auf X und auf Y": another by the same cue is no report that holds this one.
        const before = made.filter(({ draft: other }) => other.cue.start !== draft.cue.start);
        const outer =
          before.filter(({ draft: other }) => other.group.from <= draft.group.from).at(-1) ??
          (draft.group.from <= 1 || !has(reader, 'gerunds') ? before[0] : undefined);
        if (!outer && !draft.relay) continue;
        // "Iltalehti siteeraa Welleriä, jonka mukaan …": what the second cue gives is what the first one says.
        const isSame = outer?.citation.source === speaker.name;
        const relaying = draft.relay && (!outer || isSame) ? speakerOf(reader, draft.relay) : null;
        const citer = relaying ?? (outer && { type: outer.citation.type, kind: outer.citation.kind });
        if (isHearing(reader, draft.cue) && !(citer && isPublication(citer))) continue;
        if (outer) claims = outer.citation.claimSpans;
        if (outer && !isSame) through = outer.citation.source;
        if (draft.relay && relaying && isPublication(relaying)) {
          through = relaying.name;
          if (outer) outer.citation.through ??= through;
          const place = surfaceOf(reader, draft.relay);
          push(relaying, place, { cue: null, form: 'verb', through: null, hedges, claims: [] });
          // "the paper", later on
          speakers.note({ ...relaying, through: null });
        }
      }
      if (draft.pointsBack && previous) claims = [previous.sentence];
      const citation = push(speaker, surface, {
        cue: claims.length > 0 || draft.pointsForward || draft.pointsBack ? draft.cue : null,
        form: draft.form,
        through,
        hedges,
        claims,
        named: namedAt(speaker, surface),
      });
      if (draft.source?.relative !== undefined) standIn(text, citation, reader.items[draft.source.relative]);
      if (medium && made.length === 0 && !written) addMedium(reader, medium, speaker);
      made.push({ draft, citation });
      if (draft.pointsForward) forward = citation;
      speakers.add({ ...speaker, through: through === release ? null : through });
      last = citation;
    }
    for (const { draft, citation } of made) {
      if (citation.claim || !draft.relay) continue;
      // "Reuters, citing X, writes that …": what Reuters writes is what X says.
      const outer = made.find((other) => other.citation.source === citation.through && other.citation.claim);
      if (outer && extendClaim(text, citation, outer.citation.claimSpans)) citation.cue = draft.cue;
    }
    for (const { citation } of made)
      citation.through ??= reporterOf(
        made,
        citation,
        { name: citation.source, type: citation.type },
        citation.claimSpans,
      );
    if (outside && made.some(({ citation }) => citation.through === outside.source.name)) {
      const { source, place } = outside;
      const { named } = source;
      speakers.note({ ...source, through: null, named: named ?? place, isPlural: false });
      push(source, place, { cue: null, form: 'verb', through: null, hedges: [], claims: [], named });
    }
    if (relay && made.length === 0)
      addFrame(reader, drafts, relay.name, previous?.citation ?? null, { ...identifier, speakers, push });
    if (!last && drafts.every(({ isWeak }) => isWeak)) last = addContinuation(reader, hedges);
    previous = { sentence, citation: last, reader };
    about = previous;
  };

  /** "she said in a statement": a source beside her, because the outlet did not hear her itself. */
  const addMedium = (reader: Reader, medium: Medium, speaker: Speaker) => {
    const release = speakers.document();
    const words = release ? text.slice(release.named.start, release.named.end) : '';
    const source = mediumOf(reader, medium, speaker, resolve, { release, words });
    speakers.note(source);
    push(source, source.named, { cue: null, form: 'verb', through: null, hedges: [], claims: [] });
  };

  /** "Pani Janina straciła brata. – Mówili: starość – opowiada.": whom the sentence before a quotation names, where it cites nobody. */
  const toldOf = (reader: Reader, hasSpoken: boolean): Speaker | null => {
    const isSpeech = reader.items[0]?.kind === 'quote' && has(reader, 'drops-subject');
    if (!isSpeech || hasSpoken || !about || about.citation) return null;
    const subject = sentenceSubject(about.reader, speakerOf);
    return subject?.speaker.type === 'person' && /^\p{Lu}/u.test(subject.speaker.name)
      ? subject.speaker
      : null;
  };

  /** What was reported last, not far before a sentence. */
  const shortlyBefore = (reader: Reader): Found | null => {
    const last = found.findLast(({ claimSpans }) => claimSpans.length > 0);
    const start = reader.items[0]?.start ?? 0;
    return last && start - (last.claim?.end ?? 0) < MAX_PAUSE ? last : null;
  };

  const addContinuation = (reader: Reader, hedges: Span[]): Found | null => {
    const more = continuesSpeech(reader, hedges);
    if (!more) return null;
    const subject = previous && !previous.citation ? sentenceSubject(previous.reader, speakerOf) : null;
    // "Nurse Lin Ek has printed buttons. “She listens.”": speech without a cue is a person's of whom was told right before.
    const isUnnamed = reader.lexicon.parts.subjectEndings.length > 0 && subject?.speaker.type === 'anonymous';
    const isSomebody = isUnnamed || subject?.speaker.type === 'person';
    const isSpoken = more.isQuotation && isUtterance(text, more.claims) && isSomebody;
    if (subject && (more.isSure || isSpoken)) {
      const { surface, speaker } = subject;
      const named = namedAt(speaker, surface);
      speakers.add(speaker);
      return push(speaker, surface, {
        cue: null,
        form: 'verb',
        through: null,
        hedges,
        claims: more.claims,
        named,
      });
    }
    const before = previous?.citation ?? (more.isSure ? shortlyBefore(reader) : null);
    if (!before || before.claimSpans.length === 0) return null;
    // The second of several sentences without a cue belongs to the first.
    const isCarried = before.cue === null && before === previous?.citation;
    if (!more.isQuotation && !isCarried) {
      const { source, type, kind, start, end, through, form, named } = before;
      const speaker = { name: source, type, kind, country: null };
      return push(speaker, { start, end }, { cue: null, form, through, hedges, claims: more.claims, named });
    }
    if (!extendClaim(text, before, more.claims)) return null;
    before.hedges.push(...hedges);
    return before;
  };

  /** "This perspective suggests that …" goes on with whoever spoke in the sentence before, or says nothing of anybody. */
  const carryOn = (draft: Draft, hedges: Span[]) => {
    const before = previous?.citation;
    if (!before || draft.claims.length === 0) return;
    const { source, type, kind, start, end, through, named } = before;
    const { cue, claims } = draft;
    push(
      { name: source, type, kind, country: null },
      { start, end },
      { cue, form: 'verb', through, hedges, claims, named },
    );
  };

  return {
    openParagraph: (next, lang) => {
      paragraph = next;
      language = lang;
      previous = null;
      answering = null;
      speakers.leaveMedia();
    },
    addSentence,
    addBracket: ({ name, form, claim }) => {
      const source = resolve(text.slice(name.start, name.end), name.start);
      const known =
        source.type === 'person' || source.type === 'institution'
          ? { ...source, type: 'outlet' as const }
          : source;
      // "Wall Street Journal (WSJ)": the short form of whom the words before it name.
      const isShort = ({ source: one, end }: Found) =>
        one === known.name && end <= name.start && name.start - end <= 2;
      if (found.slice(-MAX_NEAR).some(isShort)) return;
      push(known, name, { cue: null, form, through: null, hedges: [], claims: claim ? [claim] : [] });
    },
    addLabel: ({ name, claim, kind, isDialogue }) => {
      const written = text.slice(name.start, name.end);
      const source = resolve(written, name.start);
      const isNamedAgain = text.includes(written.split(' ').at(-1) ?? written, name.end);
      const isSomebody = isSomebodyLabelled(
        source,
        kind,
        findPerson(people, written) !== null && isNamedAgain,
      );
      if (!isSomebody && !(kind === 'transcript' && isDialogue)) return false;
      const speaker = isSomebody ? source : { ...source, type: 'person' as const };
      push(speaker, name, { cue: null, form: 'apposition', through: null, hedges: [], claims: [claim] });
      speakers.add({ ...speaker, through: null, named: name, isPlural: false });
      return true;
    },
    addAnswer: ({ name, at, length }, claim) => {
      const named = { start: at, end: at + length };
      const source = { ...resolve(name, at), type: 'person' as const };
      push(source, named, { cue: null, form: 'apposition', through: null, hedges: [], claims: [claim] });
      speakers.add({ ...source, through: null, named, isPlural: false });
      answering = source.name;
    },
    addLink: ({ surface, url, host }) => {
      const source = resolve(host, surface.start);
      const outlet =
        source.isGuess || source.type === 'person'
          ? { ...source, name: host, type: 'outlet' as const }
          : source;
      const citation = push(outlet, surface, {
        cue: null,
        form: 'link',
        through: null,
        hedges: [],
        claims: [],
      });
      citation.link = url;
    },
    finish: () =>
      found
        .map((citation, order) => ({ citation, order }))
        .sort((a, b) => a.citation.start - b.citation.start || a.order - b.order)
        .map(({ citation }, i) => ({ id: `c${i}`, ...citation })),
  };
}
