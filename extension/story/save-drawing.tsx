/** The drawing as a file: made on this page, nothing is sent. */
import { render } from 'preact';
import type { Chain } from '../../src/index.ts';
import { saveFile } from '../save-file.ts';
import { ChainDrawing } from './ChainDrawing.tsx';
import type { Drawing } from './lay-out-chain.ts';
import { FILE_PALETTE } from './palette.ts';

/** Pixels of the PNG for one of the drawing: sharp on screens of double density and in print. */
const SCALE = 2;

/** The drawing as the text of an SVG file, on white, whatever the page's colours are. */
export function drawingSvg(drawing: Drawing, chain: Chain): string {
  const host = document.createElement('div');
  render(
    <ChainDrawing
      drawing={drawing}
      chain={chain}
      palette={FILE_PALETTE}
      chosen={null}
      onChoose={() => undefined}
    />,
    host,
  );
  const svg = host.firstElementChild as SVGSVGElement;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: FILE_PALETTE.page })) {
    ground.setAttribute(name, value);
  }
  svg.prepend(ground);
  svg.removeAttribute('style');
  for (const box of svg.querySelectorAll('[tabindex]')) {
    for (const name of ['tabindex', 'aria-pressed']) box.removeAttribute(name);
    box.setAttribute('role', 'img');
  }
  return new XMLSerializer().serializeToString(svg);
}

/** Saves the drawing as `<name>.svg`. */
export function saveSvg(name: string, drawing: Drawing, chain: Chain): void {
  saveFile(`${name}.svg`, drawingSvg(drawing, chain), 'image/svg+xml');
}

/** Saves the drawing as `<name>.png`; rejects when the browser cannot draw it. */
export async function savePng(name: string, drawing: Drawing, chain: Chain): Promise<void> {
  const url = URL.createObjectURL(new Blob([drawingSvg(drawing, chain)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(drawing.width, drawing.height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [drawing.width * SCALE, drawing.height * SCALE];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('The browser made no image of the drawing.');
    saveFile(`${name}.png`, blob);
  } finally {
    URL.revokeObjectURL(url);
  }
}
