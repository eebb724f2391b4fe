import { expect, test } from 'vitest';
import { formOf } from './form';
import { spell } from './readings-for-tests';

const SAID = '“The harbour froze in a week,” said Jane Roe, who runs the ferry.';

test('a paragraph that is a quotation goes on with the one quoted in the paragraph before', async () => {
  const [only, ...more] = await spell(
    `${SAID}\n\n“We had no fuel left and nobody answered.”\n\n“Then the lights went out as well.”`,
  );
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    who: 'Jane Roe',
    content:
      '“The harbour froze in a week,” … “We had no fuel left and nobody answered.” … “Then the lights went out as well.”',
    form: 'direct',
  });
});

test('also where the quotation is never closed', async () => {
  const [only] = await spell(`${SAID}\n\n“We had no fuel left. Nobody answered for hours.`);
  expect(only).toMatchObject({
    content: expect.stringContaining('Nobody answered for hours.'),
    form: 'direct',
  });
});

test.each([
  [
    'another paragraph stands between',
    `${SAID}\n\nThe ferry has 40 seats.\n\n“We had no fuel left at all that night.”`,
  ],
  ['it is a heading', `${SAID}\n\n‘All Bets Are Off Again Now’\n\nThe ferry has 40 seats.`],
  ['it is short', `${SAID}\n\n“No fuel left”\n\nThe ferry has 40 seats.`],
  ['it names its own speaker', `${SAID}\n\n“We had no fuel left at all,” said Max Poe.`],
])('but not where %s', async (_, text) => {
  const roe = (await spell(text)).find(({ who }) => who === 'Jane Roe');
  expect(roe?.content).toBe('“The harbour froze in a week,”');
});

test.each([
  ['“We had no fuel left.”', 'direct'],
  ['“We had no fuel left.', 'direct'],
  ['‘tis the fuel that was missing', 'mixed'],
  ['“no fuel” was left for the ferry', 'mixed'],
  ['no fuel was left', 'indirect'],
])('the form of %s is %s', (content, form) => {
  expect(formOf(content, [[0, content.length]])).toBe(form);
});
