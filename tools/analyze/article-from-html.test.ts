// @vitest-environment node
import { expect, test } from 'vitest';
import { articleFromHtml } from './article-from-html';

const page = (head: string, words: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}<title>Ferry</title></head><body><article><h1>Ferry</h1>${`<p>${words}</p>`.repeat(6)}</article></body></html>`;

/** The charset stands behind what is looked at for it. */
const LATE = `<style>/* ${'x'.repeat(2000)} */</style>`;
const WORDS =
  'Søren Ålund said: “The ferry is gone, and nobody asked us — not the board, and not the mayor of Tarn.”';

test.each([
  ['is named late', `${LATE}<meta charset="utf-8">`, 'utf-8'],
  ['is not named', '', 'utf-8'],
] as const)('UTF-8 that %s', async (_, head, encoding) => {
  const { text } = await articleFromHtml(Buffer.from(page(head, WORDS), encoding), 'ferry.html');
  expect(text).toContain(WORDS);
});

test('another encoding is read as the page names it', async () => {
  const bytes = Buffer.from(
    page('<meta charset="iso-8859-1">', 'Søren Ålund sold the ferry of Tarn to the board in May.'),
    'latin1',
  );
  expect((await articleFromHtml(bytes, 'ferry.html')).text).toContain('Søren Ålund');
});
