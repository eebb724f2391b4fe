import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxForTests, para, run } from './documents-for-tests';
import { articleFromDocx } from './docx-text';

const file = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);
const deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>four times</w:delText></w:r></w:del>';
const inserted = `<w:ins w:id="2" w:author="x">${run('twice')}</w:ins>`;
const noteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>';

const DOCUMENT = {
  body: [
    para('Ferry to sail twice', 'Title'),
    para('Why', 'heading 1'),
    para(
      `${run('It sails ')}${deleted}${inserted}${run(' a day, the ')}<w:hyperlink r:id="l">${run('board')}</w:hyperlink>${run(' said.')}${noteMark}`,
    ),
    para('“We sail,” said Roe.', 'Quote'),
    para('one', 'List Bullet'),
    `<w:tbl><w:tr><w:tc>${para('1994')}</w:tc><w:tc>${para('61,000')}</w:tc></w:tr></w:tbl>`,
  ].join(''),
  footnotes: `<w:footnote w:id="2">${para('To the Gazette.')}</w:footnote>`,
  links: { l: 'https://board.example/' },
};

test('headings, quotations, lists, tables, links and notes; tracked changes as accepted', async () => {
  const { text, blocks, links, title } = await articleFromDocx(file(docxForTests(DOCUMENT)));
  expect(blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)).toEqual([
    'heading: Ferry to sail twice',
    'heading: Why',
    'paragraph: It sails twice a day, the board said.',
    'quote: “We sail,” said Roe.',
    'list: one',
    'other: 1994',
    'other: 61,000',
    'list: To the Gazette.',
  ]);
  expect(links.map(({ span, href }) => [text.slice(...span), href])).toEqual([
    ['board', 'https://board.example/'],
  ]);
  expect(title).toBe('Ferry to sail twice');
});

test.each([
  ['locked', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['type', zipSync({ 'content.xml': new Uint8Array(9) })],
  ['broken', docxForTests(DOCUMENT).subarray(0, 700)],
  ['broken', docxForTests({ body: '<w:p>' })],
  [
    'broken',
    docxForTests(DOCUMENT, {
      'word/numbering.xml': new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><x/>'),
    }),
  ],
  ['bomb', docxForTests(DOCUMENT, { 'word/bomb.xml': new Uint8Array(32 * 1024 ** 2) })],
] as const)('a file that is none is refused: %s', async (trouble, bytes) => {
  await expect(articleFromDocx(file(bytes as Uint8Array<ArrayBuffer>))).rejects.toMatchObject({ trouble });
});
