import { crc32, deflateSync } from 'node:zlib';
import { decodePng } from '../../e2e/support/png';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a channel, red, green and blue, not interlaced. https://www.w3.org/TR/png-3/#11IHDR */
const KIND = Buffer.from([8, 2, 0, 0, 0]);

/**
 * The same picture in a smaller file: rows as they are, for which text on a plain ground is packed best, and without
 * transparency, which pictures of windows have none of.
 */
export function smallPng(file: Buffer): Buffer {
  const { width, height, rgb } = decodePng(file);
  const length = width * 3;
  const rows = Buffer.alloc((length + 1) * height);
  for (let y = 0; y < height; y++) rows.set(rgb.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, KIND])),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}
