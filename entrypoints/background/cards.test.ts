import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PAGE, range, target } from '../../lib/annotations/fixtures';
import { stopListening } from '../../lib/messages';
import { card, page, send } from './asked-for-tests';
import { tendCards } from './cards';
import { shownPages } from './shown';

vi.mock('../../lib/sign', () => ({ readSign: async () => 'dusky owl' }));

const shown = shownPages();
let subject: unknown;

beforeEach(async () => {
  fakeBrowser.reset();
  const sendMessage = (...[, , , answer]: [number, object, object, (said: object) => void]) =>
    answer({ res: subject });
  Object.assign(fakeBrowser.tabs, { sendMessage });
  tendCards(shown);
  await shown.add(page(PAGE.url), PAGE);
});
afterEach(stopListening);

const about = (words: string) => ({
  page: PAGE,
  isPrivate: false,
  target: target(range('content', 1, 'x')),
  words,
});

test('a page that was not read has no card, least of all one for the page before it in its tab', async () => {
  const next = page('https://evil.example/next');
  expect(await send('newCard', undefined, next)).toMatchObject({ err: { name: 'RefusedError' } });
  expect(await send('newCard', undefined, page(PAGE.url))).toMatchObject({
    res: { token: expect.any(String) },
  });
});

test('a subject that no page has is nothing to the card', async () => {
  const open = async () => {
    const { res } = await send<{ token: string }>('newCard', undefined, page(PAGE.url));
    return send('cardOpened', res, card());
  };
  subject = about('x');
  expect(await open()).toMatchObject({ res: { subject: about('x') } });
  subject = about('x'.repeat(21_000_000));
  expect(await open()).toMatchObject({ res: null });
  subject = { ...about('x'), page: { ...PAGE, address: 'https://victim.example/' } };
  expect(await open()).toMatchObject({ res: null });
});
