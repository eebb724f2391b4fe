import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/**
 * Builds the icons that browsers ask for out of the one drawing. The pictures are committed, so that a build
 * needs no renderer: run this after the drawing changes.
 */

/** Pixels. 16 and 32: toolbars; 48: lists of extensions; 96: Firefox's on dense screens; 128: the stores. */
export const SIZES = [16, 32, 48, 96, 128] as const;

const drawing = new URL('../assets/icon.svg', import.meta.url);
const folder = new URL('../public/icon/', import.meta.url);

/** Where the icon of this size stands. */
export const iconPath = (size: number): URL => new URL(`${size}.png`, folder);

/** The drawing as a PNG file, `size` pixels wide and high. */
export function renderIcon(size: number): Buffer {
  const picture = new Resvg(readFileSync(drawing, 'utf8'), { fitTo: { mode: 'width', value: size } });
  return picture.render().asPng();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) writeFileSync(iconPath(size), renderIcon(size));
}
