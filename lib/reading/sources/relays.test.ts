import { expect, test } from 'vitest';
import type { Found } from '../found';
import { runThrough } from '../steps';
import type { Span } from '../types';
import { relayed } from './relays';
import { foundOf, sentencesIn } from './sources-for-tests';

/** An attribution in the words of its text. */
type Words = [source: string, cue: string, content: string];
type Relayed = { source: string; via: string[]; content?: string };

const spanOf = (text: string, words: string): Span[] => {
  const start = text.indexOf(words);
  return words === '' ? [] : [[start, start + words.length]];
};

const cases: [text: string, found: Words[], expected: Relayed[]][] = [
  [
    'The plan is dead, Roe told The Harrow Herald.',
    [['Roe', 'told', 'The plan is dead']],
    [{ source: 'Roe', via: ['The Harrow Herald'] }],
  ],
  [
    'Roe told the council the plan is dead.',
    [['Roe', 'told', 'the plan is dead']],
    [{ source: 'Roe', via: [] }],
  ],
  [
    'Roe told reporters the plan is dead.',
    [['Roe', 'told', 'the plan is dead']],
    [{ source: 'Roe', via: [] }],
  ],
  [
    'The plan is dead, Roe told the Herald in an interview on Monday.',
    [['Roe', 'told', 'The plan is dead']],
    [{ source: 'Roe', via: ['the Herald'] }],
  ],
  [
    'In an interview with the Harrow Herald, Roe said the plan is dead.',
    [['Roe', 'said', 'the plan is dead']],
    [{ source: 'Roe', via: ['the Harrow Herald'] }],
  ],
  [
    'The plan is dead, Roe said on CNN on Sunday.',
    [['Roe', 'said', 'The plan is dead']],
    [{ source: 'Roe', via: ['CNN'] }],
  ],
  [
    'The plan is dead, Roe wrote on Twitter.',
    [['Roe', 'wrote', 'The plan is dead']],
    [{ source: 'Roe', via: ['Twitter'] }],
  ],
  [
    'The plan is dead, the board said in a statement.',
    [['the board', 'said in a statement', 'The plan is dead']],
    [{ source: 'the board', via: ['a statement'] }],
  ],
  [
    'The plan is dead, Roe said in Harrow on Monday.',
    [['Roe', 'said', 'The plan is dead']],
    [{ source: 'Roe', via: [] }],
  ],
  [
    'The plan is dead, the agency reported, citing two officials.',
    [['the agency', 'reported', 'The plan is dead']],
    [{ source: 'two officials', via: ['the agency'] }],
  ],
  [
    'The plan is dead, the Harrow Post said, citing court records.',
    [
      ['the Harrow Post', 'said', 'The plan is dead'],
      ['the Harrow Post', 'citing', 'court records'],
    ],
    [{ source: 'court records', via: ['the Harrow Post'] }],
  ],
  [
    'The Harrow Post reported that the plan is dead, citing two officials.',
    [['The Harrow Post', 'reported', 'that the plan is dead, citing two officials']],
    [{ source: 'two officials', via: ['The Harrow Post'], content: 'that the plan is dead' }],
  ],
  [
    'The plan is dead, said the Harrow Post, which cited a senior official.',
    [['the Harrow Post', 'said', 'The plan is dead']],
    [{ source: 'a senior official', via: ['the Harrow Post'] }],
  ],
  [
    'The Harrow Post closed its doors, citing fears of a strike.',
    [['The Harrow Post', 'citing', 'fears of a strike']],
    [{ source: 'The Harrow Post', via: [] }],
  ],
  [
    'According to a person briefed on it, the Harrow Post reported, the plan is dead.',
    [
      ['a person briefed on it', 'According to', 'the plan is dead'],
      ['the Harrow Post', 'reported', 'the plan is dead'],
    ],
    [{ source: 'a person briefed on it', via: ['the Harrow Post'] }],
  ],
  [
    'The Harrow Post quoted Jane Roe as saying the plan is dead.',
    [['The Harrow Post', 'quoted', 'Jane Roe as saying the plan is dead']],
    [{ source: 'Jane Roe', via: ['The Harrow Post'], content: 'the plan is dead' }],
  ],
  [
    'According to the Harrow Post, the mayor said the plan is dead.',
    [['the Harrow Post', 'According to', 'the mayor said the plan is dead']],
    [{ source: 'the mayor', via: ['the Harrow Post'], content: 'the plan is dead' }],
  ],
  [
    'Roe told The Islander the plan is dead.',
    [['Roe', 'told', 'the plan is dead']],
    [{ source: 'Roe', via: ['The Islander'] }],
  ],
  ['Roe told Max Poe the plan is dead.', [['Roe', 'told', 'the plan is dead']], [{ source: 'Roe', via: [] }]],
  [
    'At a news conference, Roe said the plan is dead.',
    [['Roe', 'said', 'the plan is dead']],
    [{ source: 'Roe', via: ['a news conference'] }],
  ],
  [
    'The Harrow Post said it was late, and Roe said it was early.',
    [
      ['The Harrow Post', 'said', 'it was late'],
      ['Roe', 'said', 'it was early'],
    ],
    [
      { source: 'The Harrow Post', via: [] },
      { source: 'Roe', via: [] },
    ],
  ],
];

test.each(cases)('%s', (text, own, expected) => {
  let from = 0;
  const found: Found[] = own.map(([source, cue, content]) => {
    const at = text.indexOf(cue, from);
    from = at + cue.length;
    return foundOf(spanOf(text, source), [[at, at + cue.length]], spanOf(text, content));
  });
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span));
  const kept = runThrough(relayed(found, sentencesIn(text, [0, text.length]), text));
  expect(
    kept.map((one) => ({
      source: words(one.source).join(' … '),
      via: words(one.via),
      content: words(one.content).join(' … '),
    })),
  ).toMatchObject(expected);
});
