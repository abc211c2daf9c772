import { useMemo, useState } from 'preact/hooks';
import type { Chain, ChainNode } from '../../src/index.ts';
import { ChainList } from '../popup/ChainList.tsx';
import { browserText, type Text } from '../text.ts';
import { webUrl } from '../web-url.ts';
import { ChainDrawing } from './ChainDrawing.tsx';
import { layOutChain } from './lay-out-chain.ts';
import { measureText } from './measure-text.ts';
import { boxWords, edgeWords, nodeFacts, nodeRelations } from './node-text.ts';
import { PAGE_PALETTE } from './palette.ts';
import { savePng, saveSvg } from './save-drawing.tsx';

type Props = {
  chain: Chain;
  /** Name of saved files, without an ending. */
  fileName: string;
};

/** Pixels up to which a drawing stands beside the list: shrunk a little, it has room there on a window of 1280. */
const WIDEST_BESIDE = 1100;

/** The chain as a drawing and, beside it, as a list; nothing when it has no lines. */
export function ChainSection({ chain, fileName }: Props) {
  const text = browserText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const drawing = useMemo(
    () =>
      layOutChain(chain, {
        boxWords: (nodes) => boxWords(nodes, text),
        edgeWords: (edge, inCircle) => edgeWords(edge, inCircle, chain, text),
        measure: measureText,
      }),
    [chain, text],
  );
  if (chain.edges.length === 0) return null;
  const box = drawing.boxes.find(({ id }) => id === chosen);
  const save = (work: () => void | Promise<void>) =>
    Promise.resolve()
      .then(work)
      .then(
        () => setFailed(false),
        () => setFailed(true),
      );
  return (
    <section class="part" data-section="chain" aria-labelledby="chain">
      <h2 id="chain">{text.t('sectionChain')}</h2>
      {chain.loops?.map((ids) => (
        <p key={ids.join()} class="circle">
          {text.t('circle', circleText(ids, chain))}
        </p>
      ))}
      <div
        class={drawing.width > WIDEST_BESIDE ? undefined : 'columns'}
        style={{ '--drawing': `${drawing.width}px` }}
      >
        <div>
          <div class="scroll">
            <ChainDrawing
              drawing={drawing}
              chain={chain}
              palette={PAGE_PALETTE}
              chosen={chosen}
              onChoose={(id) => setChosen(id === chosen ? null : id)}
            />
          </div>
          <p class="facts">{text.t('drawingWhat')}</p>
          <div role="status">
            {box?.nodes.map((node) => (
              <NodeDetails key={node.id} node={node} chain={chain} text={text} />
            ))}
          </div>
          <p class="actions">
            <button
              type="button"
              class="plain"
              onClick={() => void save(() => saveSvg(fileName, drawing, chain))}
            >
              {text.t('saveSvg')}
            </button>
            <button
              type="button"
              class="plain"
              onClick={() => void save(() => savePng(fileName, drawing, chain))}
            >
              {text.t('savePng')}
            </button>
            <span role="status">{failed && text.t('saveFailed')}</span>
          </p>
        </div>
        <ChainList chain={chain} />
      </div>
    </section>
  );
}

function circleText(ids: readonly string[], { nodes }: Chain): string {
  const labels = [...ids, ids[0]].map((id) => nodes.find((node) => node.id === id)?.label ?? id);
  return labels.join(document.documentElement.dir === 'rtl' ? ' ← ' : ' → ');
}

/** All that is known of the chosen box. */
function NodeDetails({ node, chain, text }: { node: ChainNode; chain: Chain; text: Text }) {
  const facts = nodeFacts(node, text);
  const relations = nodeRelations(node, chain, text);
  const url = webUrl(node.url);
  return (
    <div class="details" data-details={node.id}>
      <p>
        <b lang={node.language ?? undefined} dir="auto">
          {node.label === '' ? text.t('untitled') : node.label}
        </b>
        <span class="facts"> · {facts.join(' · ')}</span>
      </p>
      <ul>
        {relations.length === 0 && <li>{text.t('nodeNothing')}</li>}
        {relations.map((relation) => (
          <li key={relation}>{relation}</li>
        ))}
      </ul>
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          {text.t('nodeOpen')}
        </a>
      )}
    </div>
  );
}
