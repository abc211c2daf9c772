import personWords from '../../data/sources/person-words.json' with { type: 'json' };
import { simplified } from '../text/simplified.ts';
import { arabicName } from './arabic-name.ts';
import { findEntry } from './catalogue.ts';
import { typeByWords } from './type-by-words.ts';

/** What words without capitals name: somebody by name, somebody without one, or a body, perhaps by whoever speaks for it. */
export type UncasedName = { name: string; is: 'person' | 'anonymous' | 'body' | 'outlet' };

type WordLists = Readonly<
  Record<
    'after' | 'anonymous' | 'bodies' | 'particles' | 'roles' | 'speaksFor' | 'surnames',
    readonly string[]
  >
>;
const LANGUAGES: Readonly<Record<string, WordLists | undefined>> = {
  ja: personWords.ja,
  ko: personWords.ko,
  zh: personWords.zh,
};
/** The lists with longer words first, so that 总经理 is not read as 经理. */
const sorted = new Map<string, WordLists>();

/** Names that are written in another script, or with a dot between their parts (乔治·布什, エリザ・モランドッティ). */
const DOTTED = /^[\p{L}\p{M}A-Za-z.-]+[·・･＝•][\p{L}\p{M}A-Za-z.·・･＝•-]+$/u;
const HAN_NAME = /^[\p{Script=Han}々]{2,4}$/u;
/** A foreign name in Chinese letters without a dot is at most this long (泽连斯基, 特朗普). */
const SOUNDED_NAME = /^[\p{Script=Han}]{2,8}$/u;
const LATIN_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*$/u;
const KATAKANA = /[\p{Script=Katakana}ー・･＝]+$/u;
const HAN_END = /[\p{Script=Han}々ヶ]+$/u;
/** What may stand between a Japanese noun and what belongs to it, or ends a clause before a noun. */
const JAPANESE_MODIFIER = /^.*(?:の|する|した|いる|いた|[、，,）)」』＝])/su;
/** 旅館を営む|笠原節子: a verb in its plain form before a name in Chinese letters. */
const VERB_BEFORE_NAME = /^.*[うくすつむるぶぐただい](?=[\p{Script=Han}々]{2,6}$)/su;
/** Longer words name nobody; with it the time for a text stays linear. */
const LONGEST_SOURCE = 200;
const PARENTHESIS = /[（(][^（()）]*[）)]/gu;

/**
 * Who is named by words of Arabic, Japanese, Korean or Chinese, without what describes them, particles and honorifics
 * (修復を担当するエリザ・モランドッティさん, 경찰 관계자는, 机器人专家罗景瀚); null for another language and where nothing but
 * the words themselves is known.
 */
export function uncasedName(surface: string, language: string | null): UncasedName | null {
  if (language === 'ar') return arabicName(surface);
  const lists = wordsOf(language ?? '');
  if (!lists) return null;
  if (surface.length > LONGEST_SOURCE) return null;
  const plain = surface.replace(PARENTHESIS, '').trim();
  if (plain === '') return null;
  const isChinese = language === 'zh';
  const found = isChinese
    ? // 路透社的邮件: as what belongs to it follows.
      chineseName(plain.replace(/(?<=.)的$/u, ''), lists)
    : language === 'ja'
      ? japaneseName(plain.replace(/(?<=.)の$/u, ''), lists)
      : koreanName(plain, lists);
  // "미나카와 사요(68)는": nobody but a person has an age.
  if (found.is === 'body' && AGED.test(surface))
    return { name: isChinese ? found.name : agedName(plain, lists, language === 'ja'), is: 'person' };
  return found.is === 'body' && found.name === surface ? null : found;
}

/** "(68)", "（８４歳）": two digits, with the word for years or without. */
const AGED = /[（(]\p{Nd}{2}(?:歳|岁|歲|세)?[）)]/u;

/** The name before an age, without what describes whoever has it. */
function agedName(written: string, lists: WordLists, isJapanese: boolean): string {
  if (isJapanese) return nameAtEnd(written, lists) || written;
  return nameWords(withoutParticle(written, lists).split(' '), lists.surnames, lists.roles) ?? written;
}

function wordsOf(language: string): WordLists | null {
  const lists = LANGUAGES[language];
  if (!lists) return null;
  const known = sorted.get(language);
  if (known) return known;
  const built = Object.fromEntries(
    Object.entries(lists).map(([list, words]) => [list, words.toSorted((a, b) => b.length - a.length)]),
  ) as unknown as WordLists;
  sorted.set(language, built);
  return built;
}

/** 该局一位不愿透露姓名的官员: words for somebody who is not to be named, behind a body too. */
const NAMELESS = /不愿|匿名|具名/u;

function chineseName(
  surface: string,
  { roles, after, speaksFor, anonymous, surnames, bodies }: WordLists,
): UncasedName {
  const text = simplified(surface);
  const from = text.slice(0, -1).lastIndexOf('的') + 1;
  const head = text.slice(from);
  // 工作多年的|一名调度员: also behind what describes them.
  const opens =
    NAMELESS.test(text) || anonymous.some((word) => text.startsWith(word) || head.startsWith(word));
  const named = (start: number, end: number): UncasedName => ({
    name: surface.slice(start, end),
    is: 'person',
  });
  for (let at = head.length - 1; at >= 0; at--) {
    const role = roles.find((word) => head.startsWith(word, at));
    if (role === undefined) continue;
    const rest = head.slice(at + role.length);
    const title = after.find((word) => rest.endsWith(word) && rest.length > word.length) ?? '';
    const name = rest.slice(0, rest.length - (rest.length - title.length > 1 ? title.length : 0));
    if (
      name !== '' &&
      // 裁判|委员会: the noun of a body behind what is also a role.
      [undefined, 'person'].includes(typeByWords(`某${name}`, 'zh')?.type) &&
      (SOUNDED_NAME.test(name) || DOTTED.test(name) || LATIN_NAME.test(name))
    )
      return named(from + at + role.length, from + at + role.length + name.length);
    break;
  }
  const quoted = quotedName(surface);
  if (quoted !== null) return { name: quoted, is: 'body' };
  const noun = endOfNoun(head, bodies);
  if (noun > 0 && !opens) return { name: surface.slice(from + noun), is: 'body' };
  if (/[^\p{P}]人士$/u.test(text)) return { name: surface, is: 'anonymous' };
  const spokes = speaksFor.find((word) => text.endsWith(word) && text.length > word.length + 1);
  if (spokes !== undefined && !opens) {
    const body = surface.slice(0, surface.length - spokes.length).replace(/[的一名位个]+$/u, '');
    if (body.length > 1) return { name: body, is: 'body' };
  }
  const honorific = after.find((word) => head.endsWith(word) && head.length > word.length);
  const before = honorific === undefined ? '' : head.slice(0, -honorific.length);
  if (HAN_NAME.test(before) && startsWith(before, surnames)) return named(from, from + before.length);
  if (DOTTED.test(before)) return named(from, from + before.length);
  const isRole = roles.some((word) => head.endsWith(word)) || honorific !== undefined;
  if (opens) return { name: surface.replace(/^有(?!关)/u, ''), is: 'anonymous' };
  if (isRole) return { name: surface, is: 'person' };
  const isName = /^[\p{Script=Han}]{2,3}$/u.test(head) && startsWith(head, surnames);
  if (DOTTED.test(head) || (isName && typeByWords(head, 'zh') === null)) return named(from, surface.length);
  // 总部位于香港的远洋通航公司: what describes a body whose name is more than its noun.
  const isBody = from > 0 && head.length > SHORTEST_BODY && typeByWords(head, 'zh') !== null;
  return { name: isBody ? surface.slice(from) : surface, is: 'body' };
}

/** 环保团体「地球公民基金会」: the name in quotation marks that closes words; null where none does. */
function quotedName(surface: string): string | null {
  const name = /[「『“《]([^「」『』“”《》]{2,30})[」』”》]$/u.exec(surface)?.[1];
  return name !== undefined && name.length + 2 < surface.length ? name : null;
}

/** 科技巨头谷歌: how far a noun for bodies before a name goes, 0 where none stands before one. */
function endOfNoun(head: string, bodies: readonly string[]): number {
  const ends = bodies.map((word) => (head.includes(word) ? head.lastIndexOf(word) + word.length : 0));
  const end = Math.max(0, ...ends);
  return head.length - end >= 2 ? end : 0;
}

/** "公司" and "研究所" alone are nouns. */
const SHORTEST_BODY = 3;

/** スペイン紙マルカ: the paper whose country stands before it. */
const PAPER = /^.{1,8}[紙誌](?=[\p{Script=Katakana}\p{Lu}])/u;

/** A word for an outlet with the ending of a listener. */
const TOLD = /^(.+(?:新聞|日報|新報|時報|タイムス|通信|テレビ|放送))[にへ]$/u;

function japaneseName(surface: string, lists: WordLists): UncasedName {
  const { roles, after, speaksFor, anonymous, bodies, surnames } = lists;
  // 事情に詳しい複数の関係者: also behind what describes them.
  const isAnonymous = anonymous.some(
    (word) => surface.startsWith(word) || (word.length > 2 && surface.includes(word)),
  );
  // 東奥日報に: the ending of whom it was told to, behind a word for an outlet.
  const told = TOLD.exec(surface)?.[1];
  if (told !== undefined) return japaneseName(told, lists);
  if (LETTER_NAME.test(surface)) return { name: surface, is: 'anonymous' };
  // 市長: a title alone.
  if (after.includes(surface)) return { name: surface, is: 'person' };
  let rest = surface;
  let honorific = '';
  for (let last = endOf(rest, after); last !== undefined; last = endOf(rest, after)) {
    honorific = last + honorific;
    rest = rest.slice(0, -last.length);
  }
  const quoted = honorific === '' ? quotedName(surface) : null;
  if (quoted !== null) return { name: quoted, is: 'body' };
  const paper = honorific === '' ? PAPER.exec(surface)?.[0] : undefined;
  if (paper !== undefined) return { name: surface.slice(paper.length), is: 'outlet' };
  // 米ブルームバーグ通信: a country's one letter before a name that is known.
  if (/^[米英仏独露中韓伊印豪加]/u.test(surface) && findEntry(surface.slice(1)))
    return { name: surface.slice(1), is: 'body' };
  const name = nameAtEnd(rest, lists);
  if (honorific !== '' && name !== '' && !isBody(name, 'ja')) return { name, is: 'person' };
  const spokes = endOf(surface, speaksFor);
  if (spokes !== undefined) {
    const body = surface.slice(0, -spokes.length).replace(/の$/u, '');
    if (body.length > 1 && !isAnonymous) return { name: withoutModifier(body), is: 'body' };
  }
  if (isAnonymous || roles.includes(surface) || endOf(surface, roles) !== undefined) {
    const isOffice = !isAnonymous && after.some((word) => surface.endsWith(word));
    return { name: surface, is: isOffice ? 'person' : 'anonymous' };
  }
  const last = nameAtEnd(surface, lists);
  if (HAN_NAME.test(last) && surnames.some((word) => isSurnamed(last, word)))
    return { name: last, is: 'person' };
  const tail = withoutModifier(surface);
  // 地元紙の東奥日報
  return { name: tail.slice(endOfNoun(tail, bodies)).replace(/^の(?=.)/u, ''), is: 'body' };
}

/** 遠山, 遠山健: a surname alone, or with a given name of one or two letters (a surname of one letter only with such a name). */
function isSurnamed(written: string, surname: string): boolean {
  const rest = written.length - surname.length;
  return (
    written.startsWith(surname) &&
    rest <= 2 &&
    (surname.length > 1 ? typeByWords(written, 'ja')?.kind !== 'company' : rest === 2)
  );
}

/** The name that closes words: a run of one script behind whatever describes it, without a role before it. */
function nameAtEnd(written: string, { roles, surnames }: WordLists): string {
  const tail = written.replace(JAPANESE_MODIFIER, '');
  const given = KATAKANA.exec(tail)?.[0];
  // 河原フサ: a given name in other letters than the surname.
  const before = given === undefined ? '' : (HAN_END.exec(tail.slice(0, -given.length))?.[0] ?? '');
  const isShort = before.length === 2 && !roles.includes(before);
  const family = isShort ? before : surnames.find((word) => word.length > 1 && before.endsWith(word));
  const run = given === undefined ? tail.replace(VERB_BEFORE_NAME, '') : (family ?? '') + given;
  const role = roles.find((word) => run.startsWith(word) && run.length > word.length);
  return role === undefined ? run : run.slice(role.length);
}

/** 製造元の星川ロボティクス: the name behind の, where it is one by its script and no common noun. */
function withoutModifier(written: string): string {
  const tail = written.replace(JAPANESE_MODIFIER, '');
  const katakana = /[\p{Script=Katakana}ー]{4,}/u.test(tail);
  const kanji = HAN_END.exec(tail)?.[0] ?? '';
  return katakana || kanji.length >= LONG_NAME || (tail !== '' && findEntry(tail)) ? tail : written;
}

/** Names of bodies in Chinese letters are at least this long where nothing else shows that they are names (国土交通省). */
const LONG_NAME = 5;

function koreanName(surface: string, lists: WordLists): UncasedName {
  const { roles, after, speaksFor, anonymous, surnames, bodies } = lists;
  const written = withoutParticle(surface, lists).replace(SINGLE_MARKS, '');
  const words = written.split(' ');
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const opens = anonymous.includes(words[0] ?? '') && words.length > 1;
  // "참석했던 한 인사": whoever is counted behind what describes them.
  const isCounted = opens || before.slice(-MAX_COUNTED).some((word) => anonymous.includes(word));
  const honorific = after.find(
    (word) => last === word || (last.endsWith(word) && last.length > word.length + 1),
  );
  // "보조작가 A씨는": a letter stands for a name that is not told.
  if (LETTER_NAME.test(last)) return { name: written, is: 'anonymous' };
  // "한국교통연구원": an institute, which a researcher is called like.
  if (last.length > LONGEST_TITLED && isBody(last, 'ko')) return { name: written, is: 'body' };
  if (honorific !== undefined && !opens) {
    const rest = last.slice(0, -honorific.length);
    const attached = rest !== '' && (before.length === 0 || startsWith(rest, surnames)) ? [rest] : [];
    const name = nameWords([...before, ...attached], surnames, roles);
    // "독일 정부 대변인": an office and no name.
    if (name !== null && isBody(name, 'ko')) return { name: [...before, ...attached].join(' '), is: 'body' };
    return { name: name ?? written, is: 'person' };
  }
  const spokes = speaksFor.find(
    (word) => last === word || (last.endsWith(word) && last.length > word.length + 1),
  );
  if (spokes !== undefined && !opens) {
    const words = [...before, ...(last === spokes ? [] : [last.slice(0, -spokes.length)])];
    while (words.length > 1 && RANK.test(words.at(-1) ?? '')) words.pop();
    const body = words.join(' ');
    if (body.length > 1) return { name: body, is: 'body' };
  }
  const medium = before.findLastIndex((word) => OUTLET_NOUN.test(word));
  if (medium >= 0) return { name: words.slice(medium + 1).join(' '), is: 'outlet' };
  if (roles.includes(last) || isCompoundRole(last, roles)) return { name: written, is: 'anonymous' };
  const role = before.at(-1);
  const isRole = role !== undefined && (roles.includes(role) || isCompoundRole(role, roles));
  if (isRole) {
    const isPerson = HANGUL_NAME.test(last) && startsWith(last, surnames);
    return { name: last, is: isPerson ? 'person' : 'body' };
  }
  // 최고경영자 데이비드 크레인
  if (roles.includes(before.at(-2) ?? '') && role !== undefined)
    return { name: `${role} ${last}`, is: 'person' };
  if (role !== undefined && bodies.some((word) => role.endsWith(word))) return { name: last, is: 'body' };
  return { name: written, is: isCounted ? 'anonymous' : 'body' };
}

/** Marks around a name (‘강변저널’은). */
const SINGLE_MARKS = /[‘’']/gu;

/** A씨, ㄱ씨, Bさん. */
const LETTER_NAME = /^[A-ZＡ-Ｚㄱ-ㅎ](?:씨|군|양|さん|氏|容疑者|被告)?$/u;
/** A name of three syllables with a title of three that is written with it (김철수연구원). */
const LONGEST_TITLED = 6;

/** Words between "a" or "several" and its noun. */
const MAX_COUNTED = 3;

/** "드라마평론가": a role of two syllables or more with what it is of written before it. */
function isCompoundRole(word: string, roles: readonly string[]): boolean {
  return (
    !isBody(word, 'ko') &&
    roles.some((role) => role.length > 1 && word.length > role.length + 1 && word.endsWith(role))
  );
}

/** What says how high somebody stands who speaks for a body. */
const RANK = /^(?:고위|핵심|고위급|현지|관련|한)$/u;

/** Whether words are typed as a body by themselves. */
function isBody(name: string, language: string): boolean {
  const typed = typeByWords(name, language);
  return typed !== null && typed.type !== 'person';
}

/** "전문매체 데일리NK": nouns for outlets that stand before their names. */
const OUTLET_NOUN =
  /(?:매체|매체인|신문|신문인|일간지|주간지|방송사|통신사|방송|사이트|언론사|잡지|온라인매체|일간|주간|월간)$/u;

/** Last syllables of places and bodies, which make no names of people (서강대, 강서구). */
const BODY_END = /[대청부군시구당]$/u;

const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;

/** "감독의 손자 다미야 구라노스케": a Korean name is one word that a surname opens, a foreign one the last words behind a role or 의. */
function nameWords(
  words: readonly string[],
  surnames: readonly string[],
  roles: readonly string[],
): string | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const isName = (word: string) =>
    HANGUL_NAME.test(word) && word.length === 3 && startsWith(word, surnames) && !BODY_END.test(word);
  if (isName(last)) return last;
  // "김동엽 북한대학원대 교수": where somebody works stands between name and title.
  const name = words.findLast(isName);
  if (name !== undefined) return name;
  const isRole = (word: string) =>
    roles.includes(word) || (word.endsWith('인') && roles.includes(word.slice(0, -1)));
  const opening = words.findLastIndex((word) => word.endsWith('의') || isRole(word));
  return words.slice(Math.max(opening + 1, words.length - 2)).join(' ') || null;
}

/** "경찰은" without its particle; the words themselves where the noun would be too short without it. */
function withoutParticle(written: string, { particles, after }: WordLists): string {
  const words = written.split(' ');
  const last = words.pop() ?? '';
  const particle = particles.find((one) => {
    const noun = last.slice(0, -one.length);
    return last.endsWith(one) && (noun.length >= 2 || after.includes(noun));
  });
  return particle === undefined ? written : [...words, last.slice(0, -particle.length)].join(' ');
}

function endOf(written: string, words: readonly string[]): string | undefined {
  return words.find((word) => written.endsWith(word) && written.length > word.length);
}

function startsWith(written: string, beginnings: readonly string[]): boolean {
  return beginnings.some((word) => written.startsWith(word) && written.length > word.length);
}
