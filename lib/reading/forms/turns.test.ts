import { describe, expect, test } from 'vitest';
import { claimsOf, spell } from '../readings-for-tests';

/** Whose each mark is, and what it holds. */
const turnsOf = async (text: string) => (await spell(text)).map(({ who, content }) => [who, content]);

const NAMES = `Mara Lindt has run the ferry over Tarn Sound since 2009.

Observer: How old is the boat?

Lindt: It was built in 1961. I told the board that the hull had 40 holes.

We sank twice in 2018.

Observer: And the board?

Lindt: Nobody answered.

The board meets on Friday.`;

describe('a transcript', () => {
  test('each turn is its speaker’s, up to the next, whatever is told inside', async () => {
    expect(await turnsOf(NAMES)).toEqual([
      ['Observer', 'How old is the boat?'],
      [
        'Mara Lindt',
        'It was built in 1961. I told the board that the hull had 40 holes. … We sank twice in 2018.',
      ],
      ['Observer', 'And the board?'],
      ['Mara Lindt', 'Nobody answered.'],
    ]);
  });

  test('a turn is direct, and its cue the colon', async () => {
    expect((await spell(NAMES))[1]).toMatchObject({ cue: ':', form: 'direct', marked: true });
  });

  test('what a speaker says is no claim; what stands around it may be', async () => {
    expect(await claimsOf(NAMES)).toEqual([
      'Mara Lindt has run the ferry over Tarn Sound since 2009.',
      'The board meets on Friday.',
    ]);
  });

  test('a name with a role, in capitals, and a stage direction', async () => {
    const text = `MARA LINDT, HARBOUR MASTER: The ice came in a night.

(LAUGHTER)

TOM HALE: We saw it from the slip.

MARA LINDT: Nobody slept.`;
    const found = await spell(text);
    expect(found.map(({ source, content }) => [source, content])).toEqual([
      ['MARA LINDT, HARBOUR MASTER', 'The ice came in a night.'],
      ['TOM HALE', 'We saw it from the slip.'],
      ['MARA LINDT', 'Nobody slept.'],
    ]);
  });

  test('questions between the turns of one are nobody’s', async () => {
    const text = `We spoke with Mara Lindt, who runs the ferry.

How old is the boat?

Mara Lindt: It was built in 1961.

Has the ice hurt you?

Lindt: It has. We sank twice.

Will you go on?

Lindt: I will.`;
    expect(await turnsOf(text)).toEqual([
      ['Mara Lindt', 'It was built in 1961.'],
      ['Mara Lindt', 'It has. We sank twice.'],
      ['Mara Lindt', 'I will.'],
    ]);
  });

  test.each([
    ['facts in a list', 'Name: Mara Lindt\n\nAge: 54\n\nBoat: Orrin Star\n\nPort: Tarn Sound'],
    [
      'links to other articles',
      'Read more: The ice is here\n\nThe ferry sank twice.\n\nRelated: The boat is old\n\nThe board met.\n\nRead more: The boat sank\n\nRelated: The board met',
    ],
  ])('not %s', async (_, text) => {
    expect((await spell(text)).filter(({ cue, form }) => cue === ':' && form === 'direct')).toEqual([]);
  });
});

describe('questions and answers', () => {
  const ABOUT = 'We asked Mara Lindt, who runs the ferry over Tarn Sound, about the winter.';

  test.each([
    ['Q: Is the boat old?\n\nA: It is from 1961.\n\nQ: Is it safe?\n\nA: The mayor said it was.'],
    ['Q. Is the boat old?\n\nA. It is from 1961.\n\nQ. Is it safe?\n\nA. The mayor said it was.'],
  ])('under letters: %s', async (letters) => {
    expect((await spell(`${ABOUT}\n\n${letters}`)).map(({ who, content }) => [who, content])).toEqual([
      ['Mara Lindt', 'It is from 1961.'],
      ['Mara Lindt', 'The mayor said it was.'],
    ]);
  });

  const BOLD = `${ABOUT}

When did you first see the ice?

I saw it in 2019. I told the board that the hull had 40 holes.

It was the worst winter in 30 years.

Why did nobody act?

I think they were afraid.

What comes next?

I will sell the boat.

The ferry carried 9,000 people in 2019.`;

  test('on lines of their own', async () => {
    const found = (await spell(BOLD)).map(({ who, cue, content }) => [who, cue, content]);
    expect(found.slice(-3)).toEqual([
      [
        'Mara Lindt',
        '',
        'I saw it in 2019. I told the board that the hull had 40 holes. … It was the worst winter in 30 years.',
      ],
      ['Mara Lindt', '', 'I think they were afraid.'],
      ['Mara Lindt', '', 'I will sell the boat.'],
    ]);
    expect(await claimsOf(BOLD)).toContain('The ferry carried 9,000 people in 2019.');
  });

  test('but not what the writer asks and answers for readers', async () => {
    const text = `Mara Lindt runs the ferry.

Do you need a ticket?

Tickets are sold on board.

Can you bring a dog?

Dogs ride for nothing.

When does it leave?

It leaves at noon.`;
    expect(await spell(text)).toEqual([]);
  });
});
