import { expect, test } from 'vitest';
import { numberedText } from './document';
import { resolve } from './resolve';
import { type WrittenAttribution, written } from './written';

const DOCUMENT = numberedText({
  id: 'harbour',
  text: [
    'Wall “unsafe”, says surveyor',
    '“It is not,” Jane Roe said on Monday, “a wall that I would stand under, and I have said so.”',
    'Roe, who is said to be strict, said the wall leans. Residents said the same of the gate, Poe said.',
  ].join('\n\n'),
});

/** What is understood of one attribution, as words, and what is wrong with it. */
function understood(one: Partial<WrittenAttribution>) {
  const { a } = written(JSON.stringify({ a: [{ k: 'person', who: 'Jane Roe', ...one }] }));
  const { found, problems } = resolve(DOCUMENT, a[0]!);
  const words = (role: 'source' | 'cue' | 'content' | 'via') =>
    found?.[role].map((span) => DOCUMENT.text.slice(...span));
  return { source: words('source'), cue: words('cue'), content: words('content'), found, problems };
}

test('pieces and shortened spans are found near their cue', () => {
  const one = understood({
    at: '1.1',
    s: ['Jane Roe'],
    c: ['said'],
    t: ['“It is not,”', '“a wall … said so.”'],
  });
  expect(one).toMatchObject({
    source: ['Jane Roe'],
    cue: ['said'],
    content: ['“It is not,”', '“a wall that I would stand under, and I have said so.”'],
    problems: [],
  });
  // Not the cue within the content.
  expect(one.found?.cue[0]?.[0]).toBe(DOCUMENT.text.indexOf('said on Monday'));
});

test('of equal cues in a line the one beside source and content is meant, or the one that is counted', () => {
  const leans = { at: '2.1', s: ['Roe, who is said to be strict,'], c: ['said'], t: ['the wall leans'] };
  expect(understood(leans).found?.cue[0]?.[0]).toBe(DOCUMENT.text.indexOf('said the wall'));
  expect(understood({ ...leans, cn: 1 }).found?.cue[0]?.[0]).toBe(DOCUMENT.text.indexOf('said to be'));
});

test.each([
  ['no line 7.1', { at: '7.1', s: ['Roe'], c: ['said'], t: ['the wall leans'] }],
  ['cue not in its line: "said"', { at: '0.1', s: ['surveyor'], c: ['said'], t: ['Wall “unsafe”'] }],
  ['content not found: "the wall fell"', { at: '2.1', s: ['Roe'], c: ['said'], t: ['the wall fell'] }],
  [
    'content overlaps another span: "Residents said"',
    { at: '2.2', s: ['Residents'], c: ['said'], t: ['Residents said'] },
  ],
  ['no content', { at: '2.1', s: ['Roe'], c: ['said'], t: [] }],
  ['kind "mayor"', { at: '2.1', s: ['Roe'], c: ['said'], t: ['the wall leans'], k: 'mayor' }],
  [
    'kind none goes with an empty source, and only with it',
    { at: '2.1', s: [], c: ['is said to'], t: ['be strict'], k: 'person' },
  ],
  ['white space at an edge: "the wall "', { at: '2.1', s: ['Roe'], c: ['said'], t: ['the wall '] }],
  ['cuts a word: "the wal"', { at: '2.1', s: ['Roe'], c: ['said'], t: ['the wal'] }],
])('%s', (problem, one) => {
  expect(understood(one).problems).toContain(problem);
});

test('what is written in another form is said in words', () => {
  expect(() => written('{')).toThrow('no JSON');
  expect(() => written('{"a": 1}')).toThrow('"a" is no list');
  expect(() => written('{"a": [{"at": "1.1", "s": "Roe"}]}')).toThrow('"s" of attribution 0');
});
