import { expect, test } from 'vitest';
import type { PageState } from '../../lib/messages';
import type { Attribution, Claim, Reading, Source, Span } from '../../lib/reading/types';
import { claimRows, countOtherClaims, mixOf, sourceRows } from './rows';

const TEXT =
  '“It will be late,” said Mira Olsen. The ministry denied it. The bridge carried 14,000 cars. It was reportedly sold.';

const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};

const source = (id: string, kind: Source['kind']): Source => ({
  id,
  name: id,
  kind,
  named: kind !== 'unnamed',
  mentions: [],
});

function attribution(
  id: string,
  content: string,
  sourceIds: string[],
  form: Attribution['form'],
): Attribution {
  return {
    id,
    source: [],
    cue: [],
    content: [spanOf(content)],
    via: [],
    sourceIds,
    // The first is named, the others are only likely.
    sourceSure: sourceIds.map((_, i) => (i === 0 ? 1 : 0.5)),
    form,
    stance: 'neutral',
    confidence: 1,
    factual: 1,
  };
}

const CLAIM: Claim = {
  id: 'c1',
  span: spanOf('The bridge carried 14,000 cars.'),
  reasons: ['figure'],
  links: [],
  confidence: 1,
  checkable: 1,
};

function pageState(reading: Partial<Reading>, dismissed: string[] = []): PageState {
  return {
    status: 'read',
    page: { address: 'a', url: 'a', title: 't' },
    text: TEXT,
    reading: { sources: [], attributions: [], claims: [], ...reading } as Reading,
    dismissed,
    anchors: {},
    hiddenAnchors: [],
    isCut: false,
    isPrivate: false,
    hidden: [],
    allClaims: false,
  };
}

const FULL = {
  sources: [source('Mira Olsen', 'person'), source('The ministry', 'organization')],
  attributions: [
    attribution('a1', '“It will be late,”', ['Mira Olsen'], 'direct'),
    attribution('a2', 'it', ['The ministry', 'Mira Olsen'], 'indirect'),
    attribution('a3', 'It was reportedly sold', [], 'indirect'),
  ],
  claims: [CLAIM],
};

test('the mix counts by the first source, hearsay as nobody named', () => {
  expect(mixOf(pageState(FULL))).toEqual({
    person: 1,
    organization: 1,
    outlet: 0,
    document: 0,
    unnamed: 0,
    none: 1,
    claim: 1,
  });
});

test('a statement with two sources stands behind both, and the busiest source comes first', () => {
  const rows = sourceRows(pageState(FULL));
  expect(rows.map(({ name, statements }) => [name, statements.length])).toEqual([
    ['Mira Olsen', 2],
    ['The ministry', 1],
    ['', 1],
  ]);
  expect(rows[2]?.kind).toBe('none');
});

test('the most telling words are the own ones, without the page’s quotation marks', () => {
  const [mira, ministry] = sourceRows(pageState(FULL));
  expect(mira?.telling).toMatchObject({ id: 'a1', isDirect: true, words: 'It will be late' });
  expect(ministry?.telling).toMatchObject({ isDirect: false, words: 'it' });
});

test('dismissed marks are in no list and no figure', () => {
  const page = pageState(FULL, ['a1', 'a3', 'c1']);
  expect(sourceRows(page).map(({ name }) => name)).toEqual(['The ministry', 'Mira Olsen']);
  expect(claimRows(page)).toEqual([]);
  expect(mixOf(page)).toMatchObject({ person: 0, organization: 1, none: 0, claim: 0 });
});

test('claims give their words', () => {
  expect(claimRows(pageState(FULL)).map(({ words }) => words)).toEqual(['The bridge carried 14,000 cars.']);
});

test('a statement has the confidence that the row’s source is the one meant', () => {
  const [mira] = sourceRows(pageState(FULL));
  expect(mira?.statements.map(({ id, sourceConfidence }) => [id, sourceConfidence])).toEqual([
    ['a1', 1],
    ['a2', 0.5],
  ]);
});

test('a source that asked not to be named says so in its row', () => {
  const [olsen, ministry] = FULL.sources;
  const asked = { ...ministry!, anonymity: spanOf('denied it') };
  const rows = sourceRows(pageState({ ...FULL, sources: [olsen!, asked] }));
  expect(rows.map(({ anonymity }) => anonymity)).toEqual([undefined, 'denied it', undefined]);
});

test('claims with little to look up come when they are asked for, in the order of the text', () => {
  const other: Claim = { ...CLAIM, id: 'c0', span: spanOf('The ministry denied it.'), checkable: 0 };
  const dismissed: Claim = { ...other, id: 'c2' };
  const page = pageState({ ...FULL, claims: [other, CLAIM, dismissed] }, ['c2']);
  const ids = (shown: PageState) => claimRows(shown).map(({ claim }) => claim.id);
  expect(ids(page)).toEqual(['c1']);
  expect(mixOf(page).claim).toBe(1);
  const asked = { ...page, allClaims: true };
  expect(ids(asked)).toEqual(['c0', 'c1']);
  expect(mixOf(asked).claim).toBe(2);
  expect([page, asked].map(countOtherClaims)).toEqual([1, 1]);
});

test('a page that was not read has nothing', () => {
  const page = { ...pageState({}), reading: undefined };
  expect(sourceRows(page)).toEqual([]);
  expect(Object.values(mixOf(page)).every((count) => count === 0)).toBe(true);
});
