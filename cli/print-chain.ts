import type { ArticlesChain, ChainEdge, NamedArticle } from '../src/index.ts';
import { dateWords, edgeWords, endWords, nodeWords } from './chain-words.ts';
import { changeWords, countWords } from './drift-words.ts';

/** The chain of several articles as text for a terminal, the first article first, with a line break at its end. */
export function printChain(articles: readonly NamedArticle[], result: ArticlesChain): string {
  const { order, chain, independence } = result;
  const nameOf = (id: string) => {
    const place = order.indexOf(id);
    const node = chain.nodes.find((one) => one.id === id);
    return place < 0 ? nodeWords(node ?? { id, label: '' }) : `[${place + 1}]`;
  };
  const entries = order.flatMap((id, place) => {
    const article = articles.find((one) => one.id === id)?.article;
    if (!article) return [];
    const { title, outlet, language, published } = article;
    const head = [outlet, dateWords(published), language ?? 'language not clear', id].filter(Boolean);
    const origin = chain.nodes.find((node) => node.id === id)?.origin;
    return [
      `[${place + 1}] ${title ?? '(no title)'}`,
      `    ${head.join(' · ')}${origin ? ` · ${endWords(origin)}` : ''}`,
      ...chain.edges
        .filter(({ from }) => from === id)
        .toSorted(byKinship)
        .flatMap((edge) => edgeLines(edge, nameOf)),
      '',
    ];
  });
  const titleOf = (id: string) => articles.find((one) => one.id === id)?.article.title ?? id;
  const made = chain.edges.filter(({ from }) => !order.includes(from));
  const ends = chain.nodes.filter(({ origin, kind }) => origin && kind === 'source');
  return [
    ...entries,
    ...made.map((edge) => `${nameOf(edge.from)} ${edgeWords(edge)} ${nameOf(edge.to)}`),
    ...ends.map((node) => `${nodeWords(node)}: ${node.origin ? endWords(node.origin) : ''}`),
    ...(chain.loops ?? []).map(
      (loop) => `In a circle: ${[...loop, loop[0] ?? ''].map(nameOf).join(' cites ')}`,
    ),
    ...result.doubtful.map((id) => {
      const counted = result.uncounted.includes(id) ? ', and is not counted' : '';
      return `${nameOf(id)} may tell another story${counted}.`;
    }),
    ...result.apart.map((id) => `Left out, because it has nothing to do with the others: ${titleOf(id)}`),
    independence.why,
    '',
  ].join('\n');
}

/** What a telling was made from stands before what it cites. */
function byKinship(a: ChainEdge, b: ChainEdge): number {
  return Number(b.agreement !== null) - Number(a.agreement !== null);
}

function edgeLines(edge: ChainEdge, nameOf: (id: string) => string): string[] {
  const line = `    ${edgeWords(edge)} ${nameOf(edge.to)}`;
  if (edge.agreement === null || !edge.drift) return [line];
  return [
    `${line} (${[edge.evidence, ...countWords(edge.drift)].join('; ')})`,
    ...changeWords(edge.drift).map((words) => `      ▸ ${words}`),
  ];
}
