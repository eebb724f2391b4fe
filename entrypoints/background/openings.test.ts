import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { card } from './asked-for-tests';
import { forgetOpening, isOpenCard, newOpening, showToken } from './openings';

beforeEach(() => fakeBrowser.reset());

const TAB = 7;

test('a token is good once, for the frame that shows it first', async () => {
  const token = await newOpening(TAB);
  expect(token).toMatch(/^[0-9a-f]{32}$/);
  const frame = card(TAB);
  expect(await isOpenCard(frame)).toBe(false);
  expect(await showToken(frame, token)).toBe(true);
  expect(await isOpenCard(frame)).toBe(true);
  expect(await showToken(frame, token)).toBe(false);
  const other = { ...frame, frameId: 6 };
  expect(await showToken(other, token)).toBe(false);
  expect(await isOpenCard(other)).toBe(false);
});

test.each([
  ['of another tab', { ...card(TAB), tab: { id: 8 } }],
  ['in no tab', { ...card(TAB), tab: undefined }],
  ['that is the page itself', { ...card(TAB), frameId: 0 }],
])('a frame %s shows it in vain', async (_, sender) => {
  const token = await newOpening(TAB);
  expect(await showToken(sender, token)).toBe(false);
  expect(await showToken(card(TAB), token)).toBe(true);
  expect(await isOpenCard(sender)).toBe(false);
});

test('a token that is guessed does not use up the one that is meant', async () => {
  const token = await newOpening(TAB);
  for (const guess of ['', '0'.repeat(32), `${token} `])
    expect(await showToken(card(TAB), guess)).toBe(false);
  expect(await showToken(card(TAB), token)).toBe(true);
});

test('the next card ends the one before, and so does another document in its frame', async () => {
  const frame = card(TAB);
  const first = await newOpening(TAB);
  await showToken(frame, first);
  expect(await isOpenCard({ ...frame, documentId: 'another' })).toBe(false);
  await newOpening(TAB);
  expect(await isOpenCard(frame)).toBe(false);
  expect(await showToken(frame, first)).toBe(false);
});

test('nothing is left of a tab that is gone', async () => {
  const token = await newOpening(TAB);
  await showToken(card(TAB), token);
  await forgetOpening(TAB);
  expect(await isOpenCard(card(TAB))).toBe(false);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
