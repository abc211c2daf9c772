import type { Span } from '../article.ts';
import { isPress } from '../sources/is-press.ts';
import { normaliseName } from '../sources/names.ts';
import type { ResolvedSource } from '../sources/resolved-source.ts';
import { UNNAMED_SPEAKER } from './unnamed-speaker.ts';

/** Somebody the article has just cited, and through whom. */
export type Speaker = ResolvedSource & {
  through: string | null /** Where it was named last. */;
  named: Span;
  isPlural: boolean;
  /** The article before its words, where they had one that tells women from men ("la", "o"). */
  article?: string;
  /** Whose press release or post it is. */
  writer?: Speaker;
};

/** Whom pronouns, roles and left-out subjects mean: the sources cited so far, latest last. */
export type Speakers = {
  /** Remembers a source as the latest. */
  add: (speaker: Speaker) => void;
  /** Remembers where something was said, which "the statement" means, without making it the latest. */
  note: (speaker: Speaker) => void;
  /** Who wrote or posted something is from here on only who they are: their press release or post is at its end. */
  leaveMedia: () => void;
  /** The latest person; with `isPlural`, the latest group or several. */
  person: () => Speaker | null;
  group: () => Speaker | null;
  /** The latest institution or outlet, for "it" and "the company". */
  thing: () => Speaker | null;
  /** The latest outlet or agency, for "the paper". */
  outlet: () => Speaker | null;
  /** The latest source of the same type that the words for `source` ("the report") may mean; a company's name need not say what it is. */
  alike: (source: ResolvedSource, isCompany: boolean) => Speaker | null;
  latest: () => Speaker | null;
  /** The latest study, press release or other document. */
  document: () => Speaker | null;
  /** The body that was first cited by a name, or by a longer one that begins with it ("Havkilde" for "Havkilde Marin"); null for none. */
  cited: (name: string) => Speaker | null;
  /** The latest source without a name that `fits`, as it was first cited; null for none. */
  unnamed: (fits: (speaker: Speaker) => boolean) => Speaker | null;
  /** The latest source whose name begins or ends with a shorter one ("山本" for "山本和彦"); null for none. */
  called: (name: string) => Speaker | null;
};

const ROLES = ['person', 'group', 'thing', 'outlet', 'any'] as const;

/** More sources than an article has. */
const MAX_NAMED = 200;

/** An empty memory of speakers. */
export function createSpeakers(): Speakers {
  const byType = new Map<string, Speaker>();
  const latest: Partial<Record<(typeof ROLES)[number], Speaker>> = {};
  const named: Speaker[] = [];
  const unnamed: Speaker[] = [];
  return {
    add: (speaker) => {
      const { writer = speaker } = speaker;
      latest.any = speaker;
      if (named.length < MAX_NAMED && !named.some(({ name }) => name === writer.name)) named.push(writer);
      if (isUnnamed(writer) && unnamed.length < MAX_NAMED) unnamed.push(writer);
      byType.set(groupOf(writer), writer);
      byType.set(groupOf(speaker), speaker);
      if (writer.isPlural) latest.group = speaker;
      else if (writer.type === 'person' || writer.type === 'anonymous') latest.person = speaker;
      else latest.thing = speaker;
      if (isPress(speaker.type)) latest.outlet = speaker;
    },
    note: (speaker) => {
      byType.set(groupOf(speaker), speaker);
      if (isPress(speaker.type)) latest.outlet = speaker;
    },
    leaveMedia: () => {
      for (const role of ROLES) {
        const writer = latest[role]?.writer;
        if (writer) latest[role] = writer;
      }
    },
    person: () => latest.person ?? null,
    group: () => latest.group ?? null,
    thing: () => latest.thing ?? null,
    outlet: () => latest.outlet ?? null,
    alike: (source, isCompany) => {
      const group = groupOf(source);
      const known = byType.get(group);
      if (!known) return null;
      const isPost = group === 'social-media' && known.kind === 'post';
      const isOwn =
        isPost || group === 'document' || group === 'outlet' || (isCompany && known.kind === null);
      return isOwn || sharesWord(known.name, source.name) ? known : null;
    },
    latest: () => latest.any ?? null,
    document: () => byType.get('document') ?? null,
    cited: (name) =>
      named.find((one) => one.name === name) ??
      named.find((one) => one.type === 'institution' && one.name.startsWith(`${name} `)) ??
      null,
    unnamed: (fits) => unnamed.findLast(fits) ?? null,
    called: (name) =>
      named.findLast(
        (one) =>
          one.name.length > name.length &&
          (one.type === 'person' || one.type === 'institution') &&
          (one.name.startsWith(name) || one.name.endsWith(name)),
      ) ?? null,
  };
}

function isUnnamed({ type, kind, name }: Speaker): boolean {
  return (type === 'anonymous' || type === 'vague') && kind !== 'country' && name !== UNNAMED_SPEAKER;
}

/** Institutions and official bodies are told apart by their words only loosely, and so are outlets and agencies. */
function groupOf({ type, kind }: ResolvedSource): string {
  if (kind === 'document' || type === 'study' || type === 'press-release') return 'document';
  if (type === 'official-body') return 'institution';
  return type === 'agency' ? 'outlet' : type;
}

/** Whether a noun stands in a name, but for its ending and accents ("Ministerium" in "Justizministerium"). */
export function sharesWord(name: string, word: string): boolean {
  const plain = normaliseName(word);
  return normaliseName(name).includes(plain.slice(0, Math.max(4, plain.length - 2)));
}
