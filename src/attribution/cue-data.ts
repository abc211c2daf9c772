import { DataError } from '../errors.ts';

/**
 * What an entry's forms do.
 *
 * - `say`: verbs that report any clause, also without a complementiser
 * - `claim`: verbs that need a complementiser, a colon, a quotation, or a place after the claim
 * - `quote`: verbs that report only beside a quotation
 * - `name`: verbs whose object is the claim ("denied the charges")
 * - `tag`: words that only stand behind the claim ("…, so Weller")
 * - `before`: prepositions before their source ("according to")
 * - `after`: postpositions after their source ("zufolge")
 * - `passive`: participles before or after an agent ("has been described by")
 * - `in`: verbs without a speaker, whose source follows a preposition ("heißt es in")
 * - `where`: verbs without a speaker that say what stands in a place ("In dem Bericht heißt es", "På X sprids")
 * - `silent`: what somebody does who was asked or acts, without a claim ("declined to comment", "opened an inquiry")
 * - `view`: a preposition that opens a sentence with whose view it is ("Pour l’Unef, …")
 * - `theirs`: "according to" with its source as a pronoun inside ("по его словам", "a su juicio", "szerinte")
 * - `own`: "according to" whose source is the subject of its own clause ("nach eigenen Angaben", "enligt egen uppgift")
 * - `through`: what leads to the outlet that somebody spoke to ("in an interview with")
 * - `citing`: what leads from the one who reports to the one cited ("with reference to")
 * - `noun`: nouns that report a clause for whoever owns them ("his claim that …", "the assertion by X that …")
 */
export type CueMode =
  | 'say'
  | 'claim'
  | 'quote'
  | 'tag'
  | 'name'
  | 'before'
  | 'after'
  | 'passive'
  | 'in'
  | 'where'
  | 'silent'
  | 'view'
  | 'theirs'
  | 'own'
  | 'through'
  | 'citing'
  | 'heard'
  | 'noun';

/** A sentence in which an entry must be found, with the words that must be its source and its claim; a `silent` one has none. */
type CueExample = { text: string; source: string; claim: string | null };

/** Forms that behave alike, and the sentences that test them. A gap is written `…`. */
export type CueEntry = {
  id: string;
  mode: CueMode;
  /** True for verbs of belief, which a bare country name cannot be the source of. */
  belief: boolean;
  /** True for verbs whose object only a document says ("a poll shows her ahead"; a road shows its scars). */
  written: boolean;
  /** True for verbs that have other objects too ("mantiene el pulso"): they report a clause, and behind a claim only a quotation. */
  clausal: boolean;
  forms: string[];
  examples: CueExample[];
  nearMisses: string[];
};

/** Lists of words that the grammar needs beside the cues; a list that is missing is empty. */
export const WORD_LISTS = [
  'addressing',
  'adjectiveEndings',
  'adverbEndings',
  'adverbs',
  'afterEndings',
  'again',
  'announcing',
  'anonymous',
  'articlePrepositions',
  'articles',
  'as',
  'attached',
  'attributeEndings',
  'attributives',
  'authorities',
  'auxiliaries',
  'beings',
  'by',
  'carries',
  'cautious',
  'circumstantial',
  'citedEndings',
  'clauseEndings',
  'claimEndings',
  'companies',
  'comparing',
  'compounds',
  'conditionals',
  'conjunctions',
  'contractions',
  'converbEndings',
  'copulaEndings',
  'coordinators',
  'credits',
  'dativeEndings',
  'definiteBeginnings',
  'definiteEndings',
  'describingEndings',
  'demonstratives',
  'determiners',
  'documentEndings',
  'documents',
  'doubling',
  'elisions',
  'enclitics',
  'facts',
  'feminineArticles',
  'feminineEndings',
  'findingEndings',
  'genitiveEndings',
  'genitives',
  'gerundEndings',
  'governedBeginnings',
  'heard',
  'hearing',
  'hedges',
  'infinitiveEndings',
  'infinitiveMarks',
  'infinitives',
  'informants',
  'innerPrepositions',
  'joining',
  'journals',
  'learning',
  'listeningNouns',
  'listenerEndings',
  'listeners',
  'manyArticles',
  'manyEndings',
  'months',
  'nameParticles',
  'naming',
  'never',
  'nominatives',
  'nounForms',
  'nounVerbs',
  'objectEndings',
  'oblique',
  'obliqueEndings',
  'occasions',
  'officePrepositions',
  'offices',
  'openers',
  'outletEndings',
  'outletNouns',
  'ownedDocuments',
  'ownedEndings',
  'ownedRoleEndings',
  'participleEndings',
  'participles',
  'particles',
  'parts',
  'passives',
  'perfects',
  'photo',
  'placeEndings',
  'places',
  'pluralEndings',
  'pointers',
  'possessivesPerson',
  'possessivesThing',
  'possessors',
  'posts',
  'predicatives',
  'prefixes',
  'prepositions',
  'pressRoles',
  'promising',
  'pronounsPerson',
  'pronounsPlural',
  'pronounsThing',
  'publishing',
  'reporting',
  'quantifiers',
  'questions',
  'quotatives',
  'quoting',
  'recipients',
  'relativeEndings',
  'relatives',
  'roleEndings',
  'roles',
  'saidEndings',
  'selfPronouns',
  'separables',
  'sides',
  'smallNames',
  'spokespeople',
  'statements',
  'subjectEndings',
  'subjunctives',
  'subordinators',
  'suchAs',
  'surfaces',
  'telling',
  'that',
  'therein',
  'times',
  'titles',
  'topicEndings',
  'topicOpeners',
  'toldThings',
  'topics',
  'utterances',
  'verbEndings',
  'verbs',
  'what',
  'wholes',
] as const;

/**
 * How the sentences of a language are built, where languages differ; a file names those that hold for it.
 *
 * - `articleless-people`: names of people stand without an article, so that "la Conselleria" is none
 * - `bare-claims`: "that" may be left out ("X said the bridge was safe")
 * - `bare-names`: no article stands right before the name of a person ("A Wiener Linien" is none)
 * - `capital-nouns`: every noun has a capital
 * - `case-genitive`: whose a document is stands behind it without a preposition ("Berichten chinesischer Medien")
 * - `comma-claims`: a comma alone opens what was said ("X sagte, die Brücke sei sicher")
 * - `compound-roles`: roles are the last parts of compounds ("pressekreterare")
 * - `contact-clauses`: a clause that describes a noun may stand behind it without a pronoun ("documents the BBC has seen")
 * - `dative-listener`: whom somebody told it to may stand between verb and subject ("powiedział PAP burmistrz X")
 * - `drops-subject`: "Dodał, że …" has no subject
 * - `drops-that`: "that" may be left out before a noun and its verb ("Fagfolk mener fisken bør unngås")
 * - `family-name-first`: the family name stands before the first name ("Nagy József")
 * - `gerunds`: "-ing" forms report for the subject of their sentence
 * - `noun-chains`: nouns follow nouns freely ("crisis response team")
 * - `personal-object`: a preposition stands before a person that is an object ("acusa a la alcaldesa")
 * - `place-subjects`: who speaks may stand in a place, with a plural verb ("В МИД утверждают")
 * - `quoted-papers`: a name in quotation marks that speaks without an article is a paper's („Nordblatt“ berichtet)
 * - `s-genitive`: a name in -s goes on with what it owns ("Reuters korrespondent")
 * - `simplifies`: words are compared in simplified Chinese letters, however they are written
 * - `titles-behind`: a role stands behind the name it belongs to ("Kamil Šaško miniszter")
 * - `unspaced`: words are written without spaces between them
 * - `verb-final`: the verb stands behind what was said ("X, köprünün açılacağını söyledi")
 * - `verb-second`: behind the claim the verb stands before its subject ("…, sagte X")
 */
const TRAITS = [
  'articleless-people',
  'bare-claims',
  'bare-names',
  'capital-nouns',
  'case-genitive',
  'comma-claims',
  'compound-roles',
  'contact-clauses',
  'dative-listener',
  'drops-subject',
  'drops-that',
  'family-name-first',
  'gerunds',
  'noun-chains',
  'personal-object',
  'place-subjects',
  'quoted-papers',
  's-genitive',
  'simplifies',
  'titles-behind',
  'unspaced',
  'verb-final',
  'verb-second',
] as const;

/** Name of one of the {@link TRAITS}. */
export type Trait = (typeof TRAITS)[number];

/** Name of one of the {@link WORD_LISTS}. */
export type WordList = (typeof WORD_LISTS)[number];

/** The cues of one language, as its file in `cues/` holds them. */
export type CueData = {
  language: string;
  /** Whether a dash closes spoken words before "said X" (Polish) or a comma does (Swedish), or dashes don't speak. */
  dash: 'closing' | 'open' | 'none';
  traits: Trait[];
  words: Record<WordList, string[]>;
  entries: CueEntry[];
};

const MODES: readonly string[] = [
  'say',
  'claim',
  'quote',
  'tag',
  'name',
  'before',
  'after',
  'passive',
  'in',
  'where',
  'silent',
  'view',
  'theirs',
  'own',
  'through',
  'citing',
  'heard',
  'hearing',
  'noun',
];

/**
 * The cues of a language file after its shape was checked.
 *
 * @param name - the file's name, for the message
 * @throws DataError that names file, place, what was found and what was expected
 */
export function parseCueData(data: unknown, name: string): CueData {
  const file = objectAt(data, name);
  const language = stringAt(file['language'], `${name}.language`);
  const dash = stringAt(file['dash'], `${name}.dash`);
  if (dash !== 'closing' && dash !== 'open' && dash !== 'none') {
    throw fault(`${name}.dash`, dash, '"closing", "open" or "none"');
  }
  const lists = objectAt(file['words'], `${name}.words`);
  const unknown = Object.keys(lists).find((key) => !WORD_LISTS.some((list) => list === key));
  if (unknown !== undefined) throw fault(`${name}.words`, unknown, `one of ${WORD_LISTS.join(', ')}`);
  const words = Object.fromEntries(
    WORD_LISTS.map((list) => [list, stringsAt(lists[list] ?? [], `${name}.words.${list}`)]),
  ) as Record<WordList, string[]>;
  const entries = arrayAt(file['entries'], `${name}.entries`).map((entry, i) =>
    parseEntry(entry, `${name}.entries[${i}]`),
  );
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw fault(`${name}.entries`, id, 'an id that no other entry of the file has');
    seen.add(id);
  }
  const traits = stringsAt(file['traits'] ?? [], `${name}.traits`);
  const strange = traits.find((trait) => !TRAITS.some((known) => known === trait));
  if (strange !== undefined) throw fault(`${name}.traits`, strange, `one of ${TRAITS.join(', ')}`);
  return { language, dash, traits: traits as Trait[], words, entries };
}

function parseEntry(data: unknown, where: string): CueEntry {
  const entry = objectAt(data, where);
  const mode = stringAt(entry['mode'], `${where}.mode`);
  if (!MODES.includes(mode)) throw fault(`${where}.mode`, mode, `one of ${MODES.join(', ')}`);
  const forms = stringsAt(entry['forms'], `${where}.forms`);
  if (forms.length === 0) throw fault(`${where}.forms`, [], 'at least one form');
  return {
    id: stringAt(entry['id'], `${where}.id`),
    mode: mode as CueMode,
    belief: entry['belief'] === true,
    written: entry['written'] === true,
    clausal: entry['clausal'] === true,
    forms,
    examples: arrayAt(entry['examples'], `${where}.examples`).map((example, i) => {
      const place = `${where}.examples[${i}]`;
      const { text, source, claim } = objectAt(example, place);
      return {
        text: stringAt(text, `${place}.text`),
        source: stringAt(source, `${place}.source`),
        claim: mode === 'silent' ? null : stringAt(claim, `${place}.claim`),
      };
    }),
    nearMisses: stringsAt(entry['nearMisses'], `${where}.nearMisses`),
  };
}

function objectAt(data: unknown, where: string): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw fault(where, data, 'an object');
  return { ...data };
}

function arrayAt(data: unknown, where: string): unknown[] {
  if (!Array.isArray(data)) throw fault(where, data, 'a list');
  return data;
}

function stringAt(data: unknown, where: string): string {
  if (typeof data !== 'string' || data === '') throw fault(where, data, 'a text that is not empty');
  return data;
}

function stringsAt(data: unknown, where: string): string[] {
  const list = arrayAt(data, where);
  const strange = list.findIndex((item) => typeof item !== 'string' || item === '');
  // Places are only named for what is wrong: a file holds thousands of texts.
  if (strange >= 0) throw fault(`${where}[${strange}]`, list[strange], 'a text that is not empty');
  return list as string[];
}

function fault(where: string, found: unknown, expected: string): DataError {
  return new DataError(`${where} is ${JSON.stringify(found)}; expected ${expected}. See docs/cues.md.`);
}
