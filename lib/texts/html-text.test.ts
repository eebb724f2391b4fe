// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { articleFromHtml } from './html-text';

const read = (html: string) => articleFromHtml(new DOMParser().parseFromString(html, 'text/html'));
const said = async (html: string) => {
  const { text, blocks } = await read(html);
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);
};

const LONG =
  'The ferry between Tolmouth and Great Skerry will run twice a day instead of four times from October, the harbour board said on Tuesday, and it gave no reason for that but the fuel.';

test('a text that was saved as HTML is taken whole', async () => {
  expect(
    await said(
      '<title>Draft</title><h1>Ferry</h1><p>The board<br>said so.<ul><li>one<li>two</ul><script>x</script>',
    ),
  ).toEqual(['heading: Ferry', 'paragraph: The board\nsaid so.', 'list: one', 'list: two']);
});

test('of a page its article is taken', async () => {
  const page = `<body><nav><a href="/a">Home</a> <a href="/b">Sports</a></nav><article><h1>Ferry</h1><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></article><aside><p>Read more of what others read today.</p></aside></body>`;
  const all = (await said(page)).join(' ');
  expect(all).toContain('twice a day');
  expect(all).not.toContain('Sports');
});

test('links of the web alone lead somewhere, and the title of the document is its own', async () => {
  const { text, links, title } = await read(
    '<title> A draft </title><p>See <a href="https://board.example/x">the report</a>, <a href="/mine">this</a> and <a href="javascript:x">that</a>.</p>',
  );
  expect(links.map(({ span, href }) => [text.slice(...span), href])).toEqual([
    ['the report', 'https://board.example/x'],
  ]);
  expect(title).toBe('A draft');
});

test('nothing is nothing', async () => {
  expect((await read('')).text).toBe('');
});
