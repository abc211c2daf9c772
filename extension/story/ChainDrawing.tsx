/**
 * The chain as a drawing in SVG. Colours come as a palette, because a saved file knows nothing of our style sheet.
 *
 * Kinds of line differ by stroke and by words, kinds of box by shape, so that no colour is needed to read it.
 */
import { useId, useRef } from 'preact/hooks';
import type { Chain, ChainEdge } from '../../src/index.ts';
import { browserText } from '../text.ts';
import {
  type Drawing,
  type DrawnBox,
  type DrawnEdge,
  FACT_LINE,
  FACT_SIZE,
  NAME_LINE,
  NAME_SIZE,
  PADDING,
} from './lay-out-chain.ts';
import { neighbour } from './neighbour.ts';
import { boxName } from './node-text.ts';
import type { Palette } from './palette.ts';

type Props = {
  drawing: Drawing;
  chain: Chain;
  palette: Palette;
  /** Id of the node that the reader chose, or null. */
  chosen: string | null;
  onChoose: (id: string) => void;
};

/** Dashes by kind of line: solid for texts, then ever shorter; a circle's lines are thick. */
const DASHES: Record<ChainEdge['type'], string | undefined> = {
  translates: undefined,
  copies: undefined,
  cites: '7 4',
  links: '7 3 2 3',
  credits: '2 3',
};

/** How far the drawing shrinks to fit: names are then still larger than 10 pixels. */
const SHRINKS_TO = 0.8;

/** The drawing; boxes are buttons in the order of the chain, and arrow keys lead to the next one in their direction. */
export function ChainDrawing({ drawing, chain, palette, chosen, onChoose }: Props) {
  const text = browserText();
  const head = useId();
  const svg = useRef<SVGSVGElement>(null);
  const { width, height, boxes, edges } = drawing;
  const onKey = (event: KeyboardEvent, box: DrawnBox) => {
    const isPress = event.key === 'Enter' || event.key === ' ';
    const next = neighbour(box, event.key, boxes);
    if (isPress) onChoose(box.id);
    const all = [...(svg.current?.querySelectorAll<SVGRectElement>('[data-node]') ?? [])];
    if (next) all.find(({ dataset }) => dataset['node'] === next.id)?.focus();
    // Otherwise the page would scroll.
    if (isPress || next) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing.
    <svg
      ref={svg}
      class="drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      // Shrinks a little before it must be scrolled.
      style={{ minWidth: width * SHRINKS_TO }}
      role="group"
      aria-label={text.t('drawing')}
      font-family="system-ui, sans-serif"
    >
      <defs>
        <marker
          id={head}
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" fill={palette.line} />
        </marker>
      </defs>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a line takes the focus, and the boxes' names say the same. */}
      <g aria-hidden="true">
        {edges.map((edge, index) => (
          <Line key={index} drawn={edge} palette={palette} head={head} isNear={isAt(edge, chosen)} />
        ))}
      </g>
      {boxes.map((box) => (
        <g key={box.id} transform={`translate(${box.x} ${box.y})`}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the button over it has its words as its name. */}
          <g aria-hidden="true">
            <Box drawn={box} palette={palette} isChosen={chosen === box.id} />
          </g>
          {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button. */}
          <rect
            class="node"
            data-node={box.id}
            x={-3}
            y={-3}
            width={box.width + 6}
            height={box.height + 6}
            rx={9}
            fill="transparent"
            role="button"
            tabindex={0}
            aria-pressed={chosen === box.id}
            aria-label={boxName(box.nodes, chain, text)}
            onClick={() => onChoose(box.id)}
            onKeyDown={(event) => onKey(event, box)}
          />
        </g>
      ))}
    </svg>
  );
}

function isAt({ edge }: DrawnEdge, chosen: string | null): boolean {
  return edge.from === chosen || edge.to === chosen;
}

type LineProps = { drawn: DrawnEdge; palette: Palette; head: string; isNear: boolean };

function Line({ drawn, palette, head, isNear }: LineProps) {
  const { edge, path, words, at, wordsWidth, wordsHeight, inCircle } = drawn;
  const colour = isNear ? palette.link : palette.line;
  const isText = edge.type === 'translates' || edge.type === 'copies';
  return (
    <g data-edge={edge.type} data-directed={edge.directed} data-circle={inCircle}>
      <path
        d={path}
        fill="none"
        stroke={colour}
        stroke-width={inCircle ? 3 : isText ? 2 : 1.4}
        stroke-dasharray={DASHES[edge.type]}
        marker-end={edge.directed ? `url(#${head})` : undefined}
      />
      <rect
        x={at.x - wordsWidth / 2}
        y={at.y - wordsHeight / 2}
        width={wordsWidth}
        height={wordsHeight}
        fill={palette.page}
      />
      {words.map((line, index) => (
        <text
          key={line}
          x={at.x}
          y={at.y + FACT_SIZE * 0.36 + (index - (words.length - 1) / 2) * FACT_LINE}
          text-anchor="middle"
          font-size={FACT_SIZE}
          // What changed stands out by weight as well as by its sign.
          font-weight={index > 0 ? 600 : undefined}
          fill={isNear || index > 0 ? palette.text : palette.muted}
          direction={directionOf(line)}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

type BoxProps = { drawn: DrawnBox; palette: Palette; isChosen: boolean };

/** Rounded at the corners for texts, round at the ends for sources, dashed for sources that nobody names. */
function Box({ drawn, palette, isChosen }: BoxProps) {
  const { nodes, width, height, lines, facts } = drawn;
  const isArticle = nodes.some(({ kind }) => kind === 'article');
  const isSource = nodes.every(({ kind }) => kind === 'source');
  const isVague = nodes.every(({ type }) => type === 'vague' || type === 'anonymous');
  const isEnd = nodes.some(({ origin }) => origin !== null);
  const middle = width / 2;
  return (
    <>
      <rect
        width={width}
        height={height}
        rx={isSource ? Math.min(16, height / 2) : 6}
        fill={isArticle ? palette.raised : palette.page}
        stroke={isChosen ? palette.link : palette.text}
        stroke-width={isArticle || isChosen ? 2.5 : 1}
        stroke-dasharray={isVague ? '3 3' : undefined}
      />
      {isEnd && (
        <rect
          x={3.5}
          y={3.5}
          width={width - 7}
          height={height - 7}
          rx={isSource ? 12 : 4}
          fill="none"
          stroke={palette.text}
        />
      )}
      {lines.map((line, index) => (
        <text
          key={index}
          x={middle}
          y={PADDING + 11 + index * NAME_LINE}
          text-anchor="middle"
          font-size={NAME_SIZE}
          font-weight={isSource ? undefined : 600}
          fill={palette.text}
          direction={directionOf(line)}
        >
          {line}
        </text>
      ))}
      {facts.map((line, index) => (
        <text
          key={index}
          x={middle}
          y={PADDING + 9 + lines.length * NAME_LINE + index * FACT_LINE}
          text-anchor="middle"
          font-size={FACT_SIZE}
          fill={palette.muted}
          direction={directionOf(line)}
        >
          {line}
        </text>
      ))}
    </>
  );
}

/** The direction of a text's first letter, as `dir="auto"` has it in HTML; SVG has no such thing. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}
