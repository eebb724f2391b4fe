import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { card, page } from './asked-for-tests';
import { ownAddress, shownPages } from './shown';

beforeEach(() => fakeBrowser.reset());

const info = (address: string) => ({ address, url: address, title: 'T' });
const A = 'https://herald.example/a';
const B = 'https://herald.example/b';
const addresses = async (of: Promise<readonly { address: string }[]>) =>
  (await of).map(({ address }) => address);

test('a document shows what was read of it, and its tab’s card the same', async () => {
  const shown = shownPages();
  await Promise.all([shown.add(page(A), info(A)), shown.add(page(A), info(B))]);
  expect(await addresses(shown.of(page(A)))).toEqual([A, B]);
  expect(await addresses(shown.of(card()))).toEqual([A, B]);
  expect(await shown.of(page(A, 8))).toEqual([]);
  expect(await shown.of(card(8))).toEqual([]);
});

test('another document in the tab has none of it, and going back brings it back', async () => {
  const shown = shownPages();
  await shown.add(page(A), info(A));
  expect(await shown.of(page(B))).toEqual([]);
  await shown.add(page(B), info(B));
  expect(await addresses(shown.of(card()))).toEqual([B]);
  expect(await addresses(shown.of(page(A)))).toEqual([A]);
  expect(await addresses(shown.of(card()))).toEqual([A]);
});

test('a document that shows nothing has none of the one before, nor has its card', async () => {
  const shown = shownPages();
  await shown.add(page(A), info(A));
  await shown.arrive(page('https://evil.example/'));
  expect(await shown.of(card())).toEqual([]);
  expect(await shownPages().of(card())).toEqual([]);
});

test('a tab that has gone to another site and not spoken shows nothing', async () => {
  const shown = shownPages();
  await shown.add(page(A), info(A));
  const inTab = (url: string) => shown.of({ ...card(), tab: { id: 7, url } });
  expect(await inTab('https://evil.example/a')).toEqual([]);
  expect(await addresses(inTab(`${B}#moved-within-the-site`))).toEqual([A]);
});

test('it is known after the background was stopped, and gone with the tab', async () => {
  await shownPages().add(page(A), info(A));
  const again = shownPages();
  expect(await addresses(again.of(card()))).toEqual([A]);
  again.forget(7);
  expect(await again.of(card())).toEqual([]);
  expect(await shownPages().of(card())).toEqual([]);
});

test('no page fills the session’s storage', async () => {
  const shown = shownPages();
  const long = `https://evil.example/${'x'.repeat(2_000_000)}`;
  await shown.add(page(long), { ...info(long), title: 't'.repeat(2_000_000) });
  expect(await addresses(shown.of(page(long)))).toEqual([long]);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null)).length).toBeLessThan(1000);
});

test.each([
  ['a page that moved within its site', `${A}?x=1#y`, A, `${A}?x=1#y`],
  ['a page that names another site', 'https://victim.example/a', A, A],
  ['another scheme', 'http://herald.example/a', A, A],
  ['another port', 'https://herald.example:8443/a', A, A],
  [
    'a file that names another',
    'file:///home/reader/b.html',
    'file:///home/reader/a.html',
    'file:///home/reader/a.html',
  ],
  ['a place in a file', 'file:///a.html#2', 'file:///a.html', 'file:///a.html#2'],
  ['no address', 'nonsense', A, A],
])('%s', (_, said, url, own) => {
  expect(ownAddress(said, page(url))).toBe(own);
});
