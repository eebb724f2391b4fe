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

const openFrom = async (sender = page(PAGE.url)) => {
  const { res } = await send<{ token: string }>('newCard', undefined, sender);
  return send('cardOpened', res, card());
};

test('a card is about what its page has, and that page alone', async () => {
  subject = about('x');
  expect(await openFrom()).toMatchObject({ res: { subject: about('x') } });
  // A page that came into its tab later, and was not read.
  expect(await openFrom(page('https://evil.example/next'))).toMatchObject({ res: null });
  subject = { ...about('x'), page: { ...PAGE, address: 'https://victim.example/' } };
  expect(await openFrom()).toMatchObject({ res: null });
});

test('a subject of any weight is none', async () => {
  subject = about('x'.repeat(21_000_000));
  expect(await openFrom()).toMatchObject({ res: null });
});

test('what a page makes as a link to its words is one, or nothing', async () => {
  subject = about('x');
  await openFrom();
  const made = async (result: unknown) => {
    Object.assign(fakeBrowser.scripting, { executeScript: async () => [{ result }] });
    return (await send('linkToWords', undefined, card())).res;
  };
  expect(await made('https://herald.example/a#:~:text=x%20y')).toBe('https://herald.example/a#:~:text=x%20y');
  expect(await made('https://herald.example/a\nrm -r .')).toBe('https://herald.example/arm%20-r%20.');
  for (const no of ['javascript:alert(1)', 'my words', 7, null]) expect(await made(no)).toBe(null);
});
