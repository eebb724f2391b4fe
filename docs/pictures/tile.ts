import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { ROOT } from '../../tools/command.mjs';

/** Drawn, not taken: what Chrome's store asks for beside the screenshots. */

/** https://developer.chrome.com/docs/webstore/images: the small tile, and the icon with its margin. */
const TILE = { width: 440, height: 280 };
const ICON = { size: 128, margin: 16 };

const PLAIN = 'stroke-width="2"';
/** Lines of text as Whence marks them: each kind of source by a line of its own (`components/kinds.css`). */
const LINES = [
  { y: 92, width: 170, colour: '#1f4f9c', style: PLAIN },
  { y: 126, width: 132, colour: '#0b6b57', style: 'double' },
  { y: 160, width: 158, colour: '#9a4a00', style: 'stroke-dasharray="3 4" stroke-width="3.5"' },
  { y: 194, width: 110, colour: '#6b3fa0', style: `stroke-dasharray="12 6" ${PLAIN}` },
];

const drawing = readFileSync(join(ROOT, 'assets/icon.svg'), 'utf8')
  .replace(/^[\s\S]*?<\/title>/, '')
  .replace('</svg>', '');

const icon = (x: number, y: number, size: number) =>
  `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 16 16">${drawing}</svg>`;

const render = (width: number, height: number, what: string) =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${what}</svg>`)
    .render()
    .asPng();

/** The icon beside lines of an article. No word in it: it is shown in every language. */
export function smallTile(): Buffer {
  const lines = LINES.map(({ y, width, colour, style }) => {
    const line = (at: number, more: string) => `<path d="M208 ${at}h${width}" stroke="${colour}" ${more}/>`;
    return `<rect x="208" y="${y - 12}" width="${width}" height="9" rx="4.5" fill="#c3c8d0"/>
      ${style === 'double' ? line(y + 1, PLAIN) + line(y + 5, PLAIN) : line(y + 2, style)}`;
  });
  return render(
    TILE.width,
    TILE.height,
    `<rect width="100%" height="100%" fill="#f3f5f9"/>${icon(62, 85, 110)}${lines.join('')}`,
  );
}

export const storeIcon = (): Buffer =>
  render(ICON.size, ICON.size, icon(ICON.margin, ICON.margin, ICON.size - 2 * ICON.margin));
