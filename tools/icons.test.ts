import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconPath, renderIcon, SIZES } from './icons';

/** Width and height stand at bytes 16 and 20 of every PNG (https://www.w3.org/TR/png/#11IHDR). */
const measure = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.each(SIZES)('the committed icon of %i pixels is what the drawing gives', (size) => {
  const committed = readFileSync(iconPath(size));
  expect(measure(committed)).toEqual([size, size]);
  expect(committed.equals(renderIcon(size))).toBe(true);
});
