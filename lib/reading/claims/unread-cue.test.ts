import { expect, test } from 'vitest';
import { quotationsOf } from '../text/quotation';
import { tokensOf } from '../text/tokens';
import { hasUnreadCue } from './unread-cue';

function unread(text: string): boolean {
  const tokens = [...tokensOf(text, [0, text.length])];
  const quoted = new Uint8Array(tokens.length);
  for (const { first, last } of quotationsOf(tokens, false)) quoted.fill(1, first, last + 1);
  return hasUnreadCue({ span: [0, text.length], tokens, quoted });
}

test.each([
  'The ferry allegedly left Harrow at dawn.',
  'Four sailors are believed dead.',
  'The wall was also widely thought to be safe.',
  'According to Harrow Ports the wall is safe.',
  'She’s said to have sold the ferry.',
  'Once I had seen the wall, it fell.',
  'The wall fell on my boat.',
])('%s', (text) => {
  expect(unread(text)).toBe(true);
});

test.each([
  'The ferry left Harrow at dawn.',
  'The firm’s expected profits fell by a third.',
  'The wall was built before World War I and fell in 1944.',
  'The song “My wall and I” was first heard in 1944.',
  'The reported cost was 3 million crowns.',
  'Work goes on according as the money comes.',
])('%s hands nothing over', (text) => {
  expect(unread(text)).toBe(false);
});
