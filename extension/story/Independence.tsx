import type { Analysis } from '../../src/index.ts';
import { endText } from '../popup/chain-text.ts';
import { restOn } from '../popup/summary-sentence.ts';
import { browserText, type Text } from '../text.ts';

type Props = { analysis: Analysis };

/** How many independent origins remain, in a number and in words, with the way it was counted. */
export function Independence({ analysis }: Props) {
  const text = browserText();
  const { independence } = analysis;
  return (
    <section class="part" data-section="independence" aria-labelledby="independence">
      <h2 id="independence">{text.t('countTitle')}</h2>
      {independence.outlets < 2 ? (
        <p>{text.t('countAlone')}</p>
      ) : (
        <>
          <p class="number">{countText(independence, text)}</p>
          <p>{restOn(analysis, text)}</p>
          {countNotes(analysis, text).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
      <Listed
        title={text.t('countAgree')}
        lines={independence.outlets < 2 ? [] : pairLines(analysis, text)}
      />
      <Listed title={text.t('countEnds')} lines={endLines(analysis, text)} />
      <p class="facts">{text.t('countRule')}</p>
      <p class="facts">{text.t('countNoTruth')}</p>
    </section>
  );
}

/** The two numbers: "3 tellings, 1 origin". */
export function countText({ outlets, origins }: Analysis['independence'], text: Text): string {
  const list = new Intl.ListFormat(text.locale, { type: 'unit' });
  return list.format([text.n('countTellings', outlets), text.n('origins', origins)]);
}

/** What makes the numbers less than certain: which tellings are only likely of the story, and that the count is unsure. */
export function countNotes(
  { independence: { likely = [], unsure }, story }: Pick<Analysis, 'independence' | 'story'>,
  text: Text,
): string[] {
  const labels = story.tellings
    .filter(({ id }) => likely.includes(id))
    .map(({ outlet, title }) => outlet ?? title ?? text.t('untitled'));
  const list = new Intl.ListFormat(text.locale).format(labels);
  return [
    ...(labels.length > 0 ? [text.t('countLikely', list)] : []),
    ...(unsure ? [text.t('countUnsure')] : []),
  ];
}

function Listed({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** The pairs of tellings that agree, with how far they do. */
export function pairLines({ chain }: Pick<Analysis, 'chain'>, text: Text): string[] {
  return chain.edges.flatMap(({ from, to, agreement }) =>
    agreement
      ? [
          text.t(
            'countPair',
            labelOf(from, chain.nodes, text),
            labelOf(to, chain.nodes, text),
            text.n('sentencesAgree', agreement.sentences, String(agreement.pairs)),
          ),
        ]
      : [],
  );
}

/** Where the tellings end, and whether that was reached. */
export function endLines(
  { chain, independence }: Pick<Analysis, 'chain' | 'independence'>,
  text: Text,
): string[] {
  return independence.originNodes.flatMap((id) => {
    const origin = chain.nodes.find((node) => node.id === id)?.origin;
    return origin ? [text.t('countEnd', labelOf(id, chain.nodes, text), endText(origin, text))] : [];
  });
}

function labelOf(id: string, nodes: Analysis['chain']['nodes'], text: Text): string {
  const label = nodes.find((node) => node.id === id)?.label;
  return label ? label : text.t('untitled');
}
