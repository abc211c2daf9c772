/**
 * The analysis: everything Hearsay says about one article, as plain JSON.
 *
 * The command line prints it, messages carry it, the history stores it. Field
 * names are a contract (docs/command-line.md): add, don't rename.
 */
import type { PublishedDate, Span } from './article.ts';
import type { Drift } from './drift/drift.ts';

/** Who is cited, by kind. */
export type SourceType =
  | 'outlet'
  | 'agency'
  | 'person'
  | 'institution'
  | 'official-body'
  | 'study'
  | 'social-media'
  | 'press-release'
  | 'anonymous'
  | 'vague';

/** Claim, cue and source of one attribution; offsets are into the article's text. */
export type Citation = Span & {
  /** `c0`, `c1` … in text order. */
  id: string;
  /** Canonical name of the source, the same however it is written. */
  source: string;
  /** The words that name it; `start` and `end` are their span. */
  surface: string;
  /** Where the text names the source in full, when `surface` is a pronoun, a role, a last name, or the source is left out. */
  named?: Span;
  type: SourceType;
  /** A narrower kind where known: `portal`, `newspaper`, `broadcaster` … */
  kind: string | null;
  /** The words that attribute; null for a bare parenthesis or credit, and for an outlet that only heard somebody. */
  cue: Span | null;
  /** What is attributed; null when the text only names the source. */
  claim: Span | null;
  /** The claim in pieces when its cue or source splits it; one element otherwise, empty without claim. */
  claimSpans: Span[];
  /** Canonical name of the source through which this one is reached, or null. */
  through: string | null;
  /** Address that the text gives for the source, or null. */
  link: string | null;
  /** Hedging words in the cited sentence ("reportedly"). */
  hedges: Span[];
  /** How the citation is made. */
  form: CitationForm;
};

/** The grammatical shapes that {@link Citation.form} tells apart. */
export type CitationForm =
  | 'verb'
  | 'preposition'
  | 'passive'
  | 'parenthetical'
  | 'credit'
  | 'link'
  | 'apposition';

/** How far from the event a source stands, for the reader's eye. */
export type SourceStanding = 'firsthand' | 'secondhand' | 'vague';

/** One cited source with all its citations. */
export type Source = {
  name: string;
  type: SourceType;
  kind: string | null;
  standing: SourceStanding;
  /** ISO 3166-1 alpha-2 country, or null. */
  country: string | null;
  /** Distinct surfaces, in text order. */
  surfaces: string[];
  /** Ids of its citations, in text order. */
  citations: string[];
  through: string | null;
  link: string | null;
};

/** What an index keeps of one cited source of a telling, and all that the chain needs of it. */
export type CitedSource = Pick<Source, 'name' | 'type' | 'kind' | 'country' | 'through' | 'link'> & {
  /** How often the telling cites it. */
  times: number;
  /** Index of the kept body sentence that cites it first; null where that stands elsewhere or is not known. */
  sentence: number | null;
  /** Whether the telling says that its own newsroom heard it ("told us", "we reached"). */
  heard: boolean;
};

/** Same story, related to it, not clear, or nothing to do with it. */
export type Verdict = 'same' | 'related' | 'unsure' | 'none';

/** One sentence of the article and its counterpart in a telling. */
export type AlignedPair = {
  /** Sentence of this article. */
  here: Span;
  /** Index of the telling's sentence, in its own order. */
  there: number;
  /** Cosine similarity of the two, in [-1, 1]. */
  similarity: number;
};

/** What of the article stands word for word in a telling. */
export type Copied = {
  /** Ordered and disjoint, each within a paragraph; at least about fourteen words hang together. */
  spans: Span[];
  /** Share of the body's letters and digits, in [0, 1]. */
  share: number;
};

/** Why a telling has its verdict; interfaces say it in words. */
export type MatchReasons = {
  /** Sentences of the article with a counterpart in the telling … */
  pairs: number;
  /** … of the so many that were compared. */
  sentences: number;
  /** Whole days that certainly lie between the two publications; null when not known. */
  days: number | null;
  /** Whether both name a common weekday at their top; null when one names none there. */
  sameWeekday: boolean | null;
  /** Names in common that general text hardly knows. */
  names: number;
  /** Pairs of sentences whose numbers agree, small counts and years left aside. */
  numbersAgree: number;
  /** Pairs of sentences in which both have numbers and none agrees. */
  numbersDiffer: number;
  /** Id of the telling of its story through which the verdict came; null where it stands by itself. */
  through: string | null;
};

/** A known telling that resembles the article. */
export type MatchedTelling = {
  id: string;
  story: string;
  lang: string | null;
  title: string;
  outlet: string | null;
  url: string | null;
  published: PublishedDate | null;
  verdict: Verdict;
  /** Probability-like score in [0, 1] of being the same story. */
  score: number;
  reasons: MatchReasons;
  /** Number of sentences that the index holds of the telling. */
  sentences: number;
  aligned: AlignedPair[];
  /** Null if the telling has no passage of the article, or the index holds no prints of its wording. */
  copied: Copied | null;
  /** Numbers that became others by a slip, as far as the index shows it; missing in what earlier builds stored. */
  slips?: NumberSlip[];
  /** What changed between the telling and the article; missing where the telling's text is not at hand. */
  drift?: TellingDrift;
};

/** A number of the article that stands in a telling with a slip of the pen; the span is of the article's. */
export type NumberSlip = Span & {
  value: number;
  /** Index of the telling's sentence, in its own order … */
  there: number;
  /** … and the number that stands in it. */
  other: number;
};

/** What changed between an article and a telling of it; spans of the telling are into {@link Analysis.texts}. */
export type TellingDrift = {
  /** From whose text changes are told: the one that the other took from, and the telling where that is not known. */
  from: 'telling' | 'article';
  changes: Drift[];
};

/** Which known story the article tells. */
export type StoryMatch = {
  verdict: Verdict;
  /** Id of the story, or null unless the verdict is `same`. */
  story: string | null;
  score: number;
  /** Best first; only tellings whose verdict is not `none`. */
  tellings: MatchedTelling[];
};

/** A telling or a source in the chain. */
export type ChainNode = {
  id: string;
  kind: 'article' | 'telling' | 'source';
  label: string;
  type: SourceType | null;
  language: string | null;
  /** Address of the telling or source, if known. */
  url: string | null;
  /** Set where the chain ends. */
  origin: Origin | null;
  /** Set for a telling that is an origin and only likely of the story; such tellings have no edges. */
  likely?: true;
};

/** Where a chain ends. */
export type Origin = {
  reached: boolean;
  /** Why it cannot be followed further; null when reached. */
  reason: 'not-linked' | 'vague' | 'anonymous' | 'not-in-index' | null;
};

/** Kinds of edge; each points from the one who took to the one it was taken from. */
export type ChainEdgeType = 'translates' | 'copies' | 'cites' | 'links' | 'credits';

/** One step of the chain. */
export type ChainEdge = {
  from: string;
  to: string;
  type: ChainEdgeType;
  /** False where it is not known which of the two was first. */
  directed: boolean;
  /** What shows it, in English words: the sentence, the pair count, the link. */
  evidence: string;
  /** The same for interfaces in other languages: where tellings agree, in how many sentences of how many. */
  agreement: Agreement | null;
  /**
   * What changed on the way from `to`, which was taken from, to `from`; missing where either text is not at hand. Spans
   * are into the {@link Analysis.text} of the article and the {@link Analysis.texts} of tellings.
   */
  drift?: Drift[];
};

/** `pairs` of the `sentences` of the one that an edge leaves have a counterpart in the one it leads to. */
export type Agreement = { pairs: number; sentences: number };

/** Who translated, copied, cited or linked whom. */
export type Chain = {
  nodes: ChainNode[];
  edges: ChainEdge[];
  /** Node ids that cite each other in a ring ("A cites B, B cites A"), each ring once; missing in what earlier builds stored. */
  loops?: string[][];
};

/** Every reason for which a count of origins may be wrong; docs/independence.md explains each. */
export const COUNT_DOUBTS = [
  'counted-in',
  'left-out',
  'unclear-witness',
  'order-open',
  'no-sources',
  'same-owner',
  'vague-root',
] as const;

/** Why a count of origins may be wrong. */
export type CountDoubt = (typeof COUNT_DOUBTS)[number];

/** How many independent origins the tellings leave. */
export type Independence = {
  /** Tellings of the story that were counted, this article and the {@link Independence.likely} ones included. */
  outlets: number;
  origins: number;
  /** True when the count may be wrong in either direction. */
  unsure: boolean;
  /** Why the count may be wrong; empty where it is sure, missing in what earlier builds stored. */
  doubts?: CountDoubt[];
  /** The way it was counted, in one English sentence; interfaces use `originNodes`. */
  why: string;
  /** Chain nodes that are the origins, best known first. */
  originNodes: string[];
  /**
   * Ids of tellings that were counted although the verdict leaves them in doubt, because they are likelier of the story
   * than not; missing in what earlier builds stored.
   */
  likely?: string[];
};

/** Everything Hearsay says about one article. */
export type Analysis = {
  url: string | null;
  language: string | null;
  languages: string[];
  title: string | null;
  author: string | null;
  published: PublishedDate | null;
  outlet: string | null;
  partial: 'paywall' | 'cut' | null;
  /** Texts of the paragraphs that were left out as furniture, captions included. */
  noise: string[];
  story: StoryMatch;
  citations: Citation[];
  sources: Source[];
  chain: Chain;
  independence: Independence;
  text: string;
  /** Texts of the tellings that the caller had at hand, by their ids; missing without any. */
  texts?: Record<string, string>;
};
