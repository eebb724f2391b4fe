import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { changedOutside, changedShare, decodePng } from './png';

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32?.(body) ?? 0);
  return Buffer.concat([length, body, sum]);
};

/** A PNG of rows that are filtered already, each with its filter in front. */
function png(width: number, rows: number[][], { colourType = 2, depth = 8 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header[8] = depth;
  header[9] = colourType;
  const data = deflateSync(Buffer.from(rows.flat()));
  // In two parts, as encoders cut it.
  const parts = [data.subarray(0, 3), data.subarray(3)].map((part) => chunk('IDAT', part));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), ...parts, chunk('IEND', Buffer.alloc(0))]);
}

test('undoes every filter', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 1, 1, 1],
    [2, 1, 1, 1, 1, 1, 1],
    [3, 5, 5, 5, 5, 5, 5],
    [4, 1, 1, 1, 1, 1, 1],
  ];
  expect([...decodePng(png(2, rows)).rgb]).toEqual([
    10, 20, 30, 40, 50, 60,
    10, 20, 30, 11, 21, 31,
    11, 21, 31, 12, 22, 32,
    10, 15, 20, 16, 23, 31,
    11, 16, 21, 17, 24, 32,
  ]); // biome-ignore format: one row a line
});

test('leaves transparency out', () => {
  expect([...decodePng(png(1, [[0, 1, 2, 3, 255]], { colourType: 6 })).rgb]).toEqual([1, 2, 3]);
});

test('refuses what it cannot read', () => {
  expect(() => decodePng(png(1, [[0, 1, 2]], { depth: 16 }))).toThrow('another sort');
});

test('counts changed pixels inside a box, and finds those outside', () => {
  const picture = (rgb: number[]) => ({ width: 2, height: 1, rgb: Uint8Array.from(rgb) });
  const [before, after] = [picture([0, 0, 0, 9, 9, 9]), picture([0, 0, 0, 9, 8, 9])];
  expect(changedShare(before, after, { x: 0, y: 0, width: 2, height: 1 })).toBe(0.5);
  expect(changedOutside(before, after, [{ x: 0, y: 0, width: 1, height: 1 }])).toEqual({ x: 1, y: 0 });
  expect(changedOutside(before, after, [{ x: 1, y: 0, width: 5, height: 5 }])).toBeUndefined();
});
