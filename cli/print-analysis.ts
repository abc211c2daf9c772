import type { Analysis, MatchedTelling, MatchReasons, PublishedDate, Source, Verdict } from '../src/index.ts';
import { edgeWords, endWords, nodeWords } from './chain-words.ts';
import { changeWords, countWords } from './drift-words.ts';

/** What each verdict means for a reader. */
const VERDICT_WORDS: Record<Verdict, string> = {
  same: 'the same story',
  related: 'a related story',
  unsure: 'perhaps the same story',
  none: 'another story',
};

/** Characters of a claim shown on its line. */
const CLAIM_LENGTH = 100;

/** An analysis as text for a terminal, with a line break at its end. */
export function printAnalysis(analysis: Analysis): string {
  return `${[...head(analysis), '', ...story(analysis), '', ...sources(analysis), '', ...ending(analysis)].join('\n')}\n`;
}

function head({ title, author, outlet, published, language, languages, partial, url }: Analysis): string[] {
  const mixed = languages.length > 1 ? ` (${languages.join(', ')})` : '';
  const by = [outlet, author, published && date(published), `language ${language ?? 'not clear'}${mixed}`];
  return [
    title ?? '(no title)',
    by.filter(Boolean).join(' · '),
    ...(url === null ? [] : [url]),
    ...(partial === null
      ? []
      : [`Only a part was read: the page is ${partial === 'paywall' ? 'paywalled' : 'cut'}.`]),
  ];
}

function date({ iso, doubt }: PublishedDate): string {
  if (!doubt) return iso;
  const or = doubt.alternatives.length > 0 ? ` or ${doubt.alternatives.join(' or ')}` : '';
  return `${iso}${or} (written "${doubt.text}")`;
}

function story({ story: { verdict, tellings } }: Analysis): string[] {
  if (verdict === 'none') return ['Nothing known: no telling of this story is in the packs.'];
  return [`Also told (${tellings.length}):`, ...tellings.flatMap(telling)];
}

function telling({
  lang,
  outlet,
  title,
  published,
  verdict,
  copied,
  reasons,
  url,
  score,
  slips,
  drift,
}: MatchedTelling): string[] {
  const who = [outlet ?? 'outlet not known', published && date(published)].filter(Boolean).join(', ');
  const wordForWord = copied
    ? [`${Math.round(copied.share * 100)} % of this text stands there word for word`]
    : [];
  const evidence = [...wordForWord, ...reasonWords(reasons), `score ${score.toFixed(2)}`].join('; ');
  return [
    `  [${lang ?? '?'}] ${title || '(no title)'} — ${who}`,
    `       ${VERDICT_WORDS[verdict]}: ${evidence}`,
    ...(url === null ? [] : [`       ${url}`]),
    ...changes(slips, drift).map((words) => `       ▸ ${words}`),
  ];
}

/** What changed: in full where the telling's text was at hand, else the numbers that slipped as far as the index shows. */
function changes(slips: MatchedTelling['slips'], drift: MatchedTelling['drift']): string[] {
  if (!drift) return (slips ?? []).map(({ value, other }) => `number ${value} here, ${other} there`);
  const way = drift.from === 'telling' ? 'from there to here' : 'from here to there';
  const [counts = 'no sentence surely added or dropped'] = countWords(drift.changes);
  return [`${way}: ${counts}`, ...changeWords(drift.changes)];
}

/** Why a verdict was given, each reason in a few words; what is not known or not so goes unsaid. */
function reasonWords(reasons: MatchReasons): string[] {
  const { pairs, sentences, days, sameWeekday, names, numbersAgree, numbersDiffer, through } = reasons;
  const apart = days === null ? null : days === 0 ? 'same day' : `${counted(days, 'day')} apart`;
  return [
    ...(through === null ? [] : [`of one story with ${through}`]),
    `${pairs} of ${counted(sentences, 'sentence')} agree`,
    ...(apart === null ? [] : [apart]),
    ...(sameWeekday === null ? [] : [sameWeekday ? 'the same weekday named' : 'other weekdays named']),
    ...(names === 0 ? [] : [`${counted(names, 'rare name')} in common`]),
    ...(numbersAgree === 0 ? [] : [`numbers agree in ${counted(numbersAgree, 'sentence')}`]),
    ...(numbersDiffer === 0 ? [] : [`numbers differ in ${counted(numbersDiffer, 'sentence')}`]),
  ];
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

function sources({ sources: all, citations, text }: Analysis): string[] {
  if (all.length === 0) return ['Cites nobody that was recognised.'];
  const lines = all.flatMap((source) => {
    const claims = citations
      .filter(({ id, claim }) => claim !== null && source.citations.includes(id))
      .map(({ claim }) => `       “${shorten(text.slice(claim?.start, claim?.end))}”`);
    return [`  ${describe(source)}`, ...claims];
  });
  return [`Cites (${all.length}):`, ...lines];
}

function describe({ name, type, kind, through, standing, citations, link }: Source): string {
  const what = [kind ?? type, standing, ...(through === null ? [] : [`through ${through}`])].join(', ');
  return `${name} (${what})${citations.length > 1 ? ` ×${citations.length}` : ''}${link === null ? '' : ` ${link}`}`;
}

function shorten(claim: string): string {
  const flat = claim.replaceAll(/\s+/gu, ' ').trim();
  return flat.length <= CLAIM_LENGTH ? flat : `${flat.slice(0, CLAIM_LENGTH - 1)}…`;
}

/**
 * Who took from whom, one line for each step, and what changed on steps between two other tellings; what changed between
 * one of them and the article stands with that telling.
 */
function steps({ chain: { nodes, edges } }: Analysis): string[] {
  const name = (id: string) => {
    const node = nodes.find((one) => one.id === id);
    return node?.kind === 'article' ? 'this article' : nodeWords(node ?? { id, label: '' });
  };
  const isOther = (id: string) => nodes.some((node) => node.id === id && node.kind !== 'article');
  return edges
    .filter(({ agreement }) => agreement !== null)
    .flatMap((edge) => {
      const drift = isOther(edge.from) && isOther(edge.to) ? (edge.drift ?? null) : null;
      const words = [edge.evidence, ...countWords(drift ?? [])].join('; ');
      return [
        `${capitalise(name(edge.from))} ${edgeWords(edge)} ${name(edge.to)} (${words}).`,
        ...changeWords(drift ?? []).map((words) => `  ▸ ${words}`),
      ];
    });
}

function capitalise(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Steps, circles, where the chain ends, and how many origins remain; `why` says the number. */
function ending(analysis: Analysis): string[] {
  const { nodes, loops = [] } = analysis.chain;
  const { originNodes, why } = analysis.independence;
  const nameOf = (id: string) => nodeWords(nodes.find((node) => node.id === id) ?? { id, label: '' });
  const ends = originNodes.flatMap((id) => nodes.find((node) => node.id === id) ?? []);
  return [
    ...steps(analysis),
    ...loops.map((loop) => `In a circle: ${[...loop, loop[0] ?? ''].map(nameOf).join(' cites ')}.`),
    ...ends.map(
      (node) =>
        `${node.kind === 'article' ? 'This article' : nodeWords(node)}: ${node.origin ? endWords(node.origin) : 'origin'}.`,
    ),
    why,
  ];
}
