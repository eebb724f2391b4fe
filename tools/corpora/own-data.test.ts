import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../lib/reading/types';
import { KINDS } from '../annotate/written';
import type { AnnotatedAttribution, OffsetLine } from './offsets';

/** The project's own annotations, as they stand in the files beside this one. They grow; their form does not. */

type Line = OffsetLine & { text?: string };

const ANNOTATION = ['attributions', 'facts', 'id', 'part', 'sentences'];
const OFFSETS = [...ANNOTATION, 'line', 'of', 'sha256'].sort();
const ATTRIBUTION = ['content', 'cue', 'id', 'kind', 'source', 'speaker', 'via'];

const linesOf = (name: string): Line[] =>
  readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const inOrder = (spans: readonly Span[]) => spans.every((span, i) => i === 0 || spans[i - 1]![1] <= span[0]);

/** What is wrong with a line, in words. */
function wrong(line: Line): string[] {
  const end = line.text?.length ?? (line.range ? line.range[1] - line.range[0] : Number.POSITIVE_INFINITY);
  const within = ([from, to]: Span) => from >= 0 && from < to && to <= end;
  const ofAttribution = (one: AnnotatedAttribution) => {
    const roles = [one.source, one.cue, one.content, one.via];
    return [
      ...(Object.keys(one).sort().join() === ATTRIBUTION.join() ? [] : ['keys']),
      ...(one.content.length > 0 ? [] : ['no content']),
      ...(KINDS.includes(one.kind) ? [] : ['kind']),
      ...((one.kind === 'none') === (one.source.length === 0) ? [] : ['kind none without a source']),
      ...(roles.flat().every(within) ? [] : ['outside of the text']),
      ...(roles.every(inOrder) ? [] : ['not in order']),
    ].map((what) => `${one.id}: ${what}`);
  };
  const contents = line.attributions.flatMap(({ content }) => content).toSorted((a, b) => a[0] - b[0]);
  const { facts, sentences } = line;
  return [
    ...line.attributions.flatMap(ofAttribution),
    ...(inOrder(contents) ? [] : [`${line.id}: contents overlap`]),
    ...(sentences.every(within) && inOrder(sentences) ? [] : [`${line.id}: sentences`]),
    ...(facts.every(({ span }) => within(span)) ? [] : [`${line.id}: facts`]),
  ];
}

const OPTIONAL = ['genre', 'paragraphs', 'range'];
const keysOf = (line: Line, optional: readonly string[] = []) =>
  Object.keys(line)
    .filter((key) => !optional.includes(key))
    .sort();

describe.each(['whence-wikinews', 'whence-more', 'whence-other', 'whence-written'])('%s', (name) => {
  const lines = linesOf(name);

  test('every line has its form, with spans inside the text, in order, contents apart', () => {
    expect(lines.flatMap(wrong)).toEqual([]);
  });

  test('ids are unique, and a part is for choosing', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(new Set(lines.map(({ part }) => part))).toEqual(new Set(['train', 'dev']));
  });

  test.skipIf(name === 'whence-written')('no text, but its hash and where it is', () => {
    for (const line of lines) expect(keysOf(line, OPTIONAL)).toEqual(OFFSETS);
    expect(lines.filter(({ sha256 }) => !/^[0-9a-f]{64}$/.test(sha256))).toEqual([]);
  });

  test.runIf(name === 'whence-written')('the text is there: it was written for the project', () => {
    for (const line of lines) expect(keysOf(line)).toEqual([...ANNOTATION, 'genre', 'text'].sort());
  });
});
