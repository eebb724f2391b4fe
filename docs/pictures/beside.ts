import { Resvg } from '@resvg/resvg-js';
import type { Scheme } from './scene';

/**
 * No screenshot shows a page and what the browser puts over it or beside it: the two, each as it was, are put together
 * here, where the browser has them.
 */

/** Pixels between the popup and the window's edge and toolbar. */
const POPUP_GAP = 16;
/** Pixels around the popup. */
const SHADOW = 3;
const EDGE: Record<Scheme, string> = { light: '#c9ccd1', dark: '#4a4e55' };

/** The popup over the page, at the right and under the toolbar. */
export function popupOver(page: Buffer, popup: Buffer, scheme: Scheme): Buffer {
  const { width } = sizeOf(page);
  const own = sizeOf(popup);
  const x = width - own.width - POPUP_GAP;
  const around = (by: number) =>
    `x="${x - by}" y="${POPUP_GAP - by}" width="${own.width + 2 * by}" height="${own.height + 2 * by}"`;
  return drawn(
    page,
    `<rect ${around(SHADOW)} rx="8" fill="#000" opacity="0.18"/>
     <rect ${around(1)} fill="${EDGE[scheme]}"/>
     ${image(popup, around(0))}`,
  );
}

/** The side panel at the right of the page; both are as high. */
export function panelBeside(page: Buffer, panel: Buffer, scheme: Scheme): Buffer {
  const [left, right] = [sizeOf(page), sizeOf(panel)];
  const width = left.width + right.width + 1;
  return draw(
    width,
    left.height,
    `<rect width="${width}" height="${left.height}" fill="${EDGE[scheme]}"/>
     ${image(page, `width="${left.width}" height="${left.height}"`)}
     ${image(panel, `x="${left.width + 1}" width="${right.width}" height="${right.height}"`)}`,
  );
}

function drawn(ground: Buffer, over: string): Buffer {
  const { width, height } = sizeOf(ground);
  return draw(width, height, image(ground, `width="${width}" height="${height}"`) + over);
}

const draw = (width: number, height: number, what: string): Buffer =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${what}</svg>`)
    .render()
    .asPng();

const image = (png: Buffer, place: string) =>
  `<image ${place} href="data:image/png;base64,${png.toString('base64')}"/>`;

/** Width and height stand at bytes 16 and 20 of every PNG (https://www.w3.org/TR/png/#11IHDR). */
export const sizeOf = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});
