import { expect, test } from 'vitest';
import { PAGE, READING, range, target } from '../../lib/annotations/fixtures';
import { citation } from './citation';

const subject = {
  page: PAGE,
  isPrivate: false,
  target: target(range('content', 0, 'late')),
  words: ' It is late ',
};

test('words, source, page and address, a line each', () => {
  const mark = { id: 'm', kind: 'person' as const, snapshot: READING, reasons: [], links: [] };
  expect(citation({ ...subject, mark })).toBe(
    `It is late\nMira Olsen\nHarbour town told to wait for its bridge, Example Herald\n${PAGE.url}`,
  );
});

test('nothing is said of what is not known', () => {
  const { address, url } = PAGE;
  expect(citation({ ...subject, page: { address, url, title: '' } })).toBe(`It is late\n${PAGE.url}`);
});

test('a citation takes nothing along that was in the address for the reader alone', () => {
  const page = { ...PAGE, url: `${PAGE.address}?fbclid=1#access_token=2` };
  expect(
    citation({ ...subject, page })
      .split('\n')
      .at(-1),
  ).toBe(PAGE.address);
});
