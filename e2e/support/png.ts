import { inflateSync } from 'node:zlib';
import type { Box } from '../../tools/browsers';

/** Reads the browsers' screenshots, and compares them. */

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue of each pixel, row by row. */
  rgb: Uint8Array;
}

const SIGNATURE = 8;
const COLOUR_TYPES: Record<number, number> = { 2: 3, 6: 4 };

/**
 * Decodes a PNG of the sort that browsers make: 8 bits a channel, RGB or RGBA, not interlaced.
 * https://www.w3.org/TR/png-3/. Throws for any other.
 */
export function decodePng(file: Buffer): Picture {
  const header = file.subarray(SIGNATURE + 8);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = COLOUR_TYPES[header[9] ?? -1];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0)
    throw new Error('This PNG is of another sort.');

  const data: Buffer[] = [];
  for (let at = SIGNATURE; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++)
      rgb[pixel * 3 + channel] = rows[pixel * channels + channel] ?? 0;
  }
  return { width, height, rgb };
}

/** Undoes the filter of each row (https://www.w3.org/TR/png-3/#9Filters). */
function unfilter(filtered: Buffer, rowLength: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(rowLength * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column++) {
      const at = row * rowLength + column;
      const left = column >= channels ? (out[at - channels] ?? 0) : 0;
      const up = row > 0 ? (out[at - rowLength] ?? 0) : 0;
      const upLeft = row > 0 && column >= channels ? (out[at - rowLength - channels] ?? 0) : 0;
      const raw = filtered[row * (rowLength + 1) + 1 + column] ?? 0;
      out[at] = raw + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toUpLeft] = [
    Math.abs(up - upLeft),
    Math.abs(left - upLeft),
    Math.abs(left + up - 2 * upLeft),
  ];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

/** Share of the pixels in a box (0 to 1) that differ between two pictures of the same size. */
export function changedShare(before: Picture, after: Picture, box: Box): number {
  let [changed, all] = [0, 0];
  for (const [x, y] of pixelsOf(box, before)) {
    all++;
    if (differs(before, after, x, y)) changed++;
  }
  return all === 0 ? 0 : changed / all;
}

/** The first changed pixel that lies in none of the boxes; `undefined` where there is none. */
export function changedOutside(
  before: Picture,
  after: Picture,
  boxes: Box[],
): { x: number; y: number } | undefined {
  const covered = new Uint8Array(before.width * before.height);
  for (const box of boxes) for (const [x, y] of pixelsOf(box, before)) covered[y * before.width + x] = 1;
  for (let y = 0; y < before.height; y++) {
    for (let x = 0; x < before.width; x++) {
      if (!covered[y * before.width + x] && differs(before, after, x, y)) return { x, y };
    }
  }
  return undefined;
}

function differs(before: Picture, after: Picture, x: number, y: number): boolean {
  const at = (y * before.width + x) * 3;
  return [0, 1, 2].some((channel) => before.rgb[at + channel] !== after.rgb[at + channel]);
}

function* pixelsOf(box: Box, { width, height }: Picture): Generator<[x: number, y: number]> {
  const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const [right, bottom] = [
    Math.min(width, Math.ceil(box.x + box.width)),
    Math.min(height, Math.ceil(box.y + box.height)),
  ];
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) yield [x, y];
}
