import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONGEST_SEGMENT } from '../../lib/reading/tagger/paragraph';
import type { Span } from '../../lib/reading/types';
import { constructions, documentOf } from './constructions';
import { type Document, paragraphsOf } from './dataset';
import { type ReadDataset, readDataset, writeForTests } from './dataset-for-tests';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-dataset-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function throughFile(documents: readonly Document[]): ReadDataset {
  const file = join(folder, 'some.data');
  writeForTests(file, documents);
  return readDataset(file);
}

/** Where labels say that spans are: of each kind, begun with an odd number and gone on with the next. */
function spansOf(
  labels: readonly number[],
  places: readonly { start: number; end: number }[],
): [number, Span][] {
  const found: [number, Span][] = [];
  for (const [i, label] of labels.entries()) {
    if (label % 2 === 0) continue;
    let last = i;
    while (labels[last + 1] === label + 1) last += 1;
    found.push([label, [places[i]!.start, places[last]!.end]]);
  }
  return found;
}

const ROLES = ['source', 'cue', 'content'];

test('labels give back the spans that they were made of', () => {
  for (const document of constructions(5).slice(0, 80)) {
    const { text, flat, attributions } = document;
    const read = throughFile([document]);
    const tokens = paragraphsOf(text).flatMap((paragraph) => [...paragraph.tokens]);
    expect(read.words).toHaveLength(tokens.length);
    const found = spansOf(read.labels, tokens).map(([label, span]) => `${ROLES[(label - 1) / 2]} ${span}`);
    expect(found.sort()).toEqual(flat!.map(({ role, span }) => `${role} ${span}`).sort());
    // An attribution with no cue is in the flat labelling alone.
    expect(read.cues).toHaveLength(attributions!.filter(({ cue }) => cue.length > 0).length);
  }
});

test('each cue has the source and the content of its own, those of its paragraph', () => {
  const { cues, segments } = throughFile([
    documentOf(
      '<C1 “it rained,”> <Q1 said> <S1 Roe>. <C1 “we ran.\n\n“Then it was over.”>\n\n<S2 Lund> <Q2 knew> <C2 it>.',
    ),
  ]);
  expect(segments.map((segment) => segment[2])).toEqual([12, 7, 4]);
  expect(cues).toEqual([
    // “ it rained , ” said Roe . “ We ran .
    { segment: 0, from: 5, to: 6, labels: [3, 4, 4, 4, 4, 0, 1, 0, 3, 4, 4, 4] },
    { segment: 2, from: 1, to: 2, labels: [1, 0, 3, 0] },
  ]);
});

test('a text that nobody annotated has no labels and says so', () => {
  const { segments, labels, cues } = throughFile([{ text: 'Jane Roe said no.' }, documentOf('Rain fell.')]);
  expect(segments.map(([doc, , , labelled]) => [doc, labelled])).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(labels.every((label) => label === 0)).toBe(true);
  expect(cues).toEqual([]);
});

test('a long paragraph is cut into segments as a reading cuts it, and its cues lie in theirs', () => {
  const document = documentOf('<S1 Roe> <Q1 said> <C1 that the old bridge by the pier was safe and dry>.');
  const one = document.text.length + 1;
  const long: Document = {
    text: Array(60).fill(document.text).join(' '),
    flat: [],
    attributions: Array.from({ length: 60 }, (_, i) => {
      const moved = (spans: readonly Span[]): Span[] => spans.map(([a, b]) => [a + i * one, b + i * one]);
      const { source, cue, content } = document.attributions![0]!;
      return { source: moved(source), cue: moved(cue), content: moved(content) };
    }),
  };
  const { segments, cues } = throughFile([long]);
  expect(segments.length).toBeGreaterThan(1);
  expect(Math.max(...segments.map((segment) => segment[2]!))).toBeLessThanOrEqual(LONGEST_SEGMENT);
  expect(cues).toHaveLength(60);
  for (const { labels, from, to } of cues) {
    expect(to - from).toBe(1);
    expect(labels[from - 1]).toBe(1);
    expect(labels[from + 1]).toBe(3);
  }
});

test('features and words are those of the text alone', () => {
  const [a, b] = [{ text: 'Jane Roe said no.' }, { text: 'Rain fell on the pier.' }];
  const [first, both] = [throughFile([b]), throughFile([a, b])];
  expect(both.features.slice(-first.features.length)).toEqual(first.features);
  expect(both.words.slice(-first.words.length)).toEqual(first.words);
});
