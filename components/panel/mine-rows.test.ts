import { expect, test } from 'vitest';
import { range, target } from '../../lib/annotations/fixtures';
import type { Annotation } from '../../lib/annotations/model';
import type { AnchoredSpans, AnchorStatus, Target } from '../../lib/page/anchor/target';
import { mineRows } from './mine-rows';

const on = target(range('selection', 3, 'the words'));

const annotation = (id: string, about?: Target): Annotation => ({
  id,
  page: 'https://herald.example/a',
  motivation: 'commenting',
  note: id,
  tags: [],
  target: about,
  created: 1,
  modified: 1,
});

const anchor = (status: AnchorStatus): AnchoredSpans => ({ status, spans: [], score: 0 });

function ids(anchors: Record<string, AnchoredSpans>, annotations: Annotation[]) {
  const { anchored, lost } = mineRows({ anchors, hiddenAnchors: [] }, annotations);
  return [anchored, lost].map((rows) => rows.map((row) => row.annotation.id));
}

test('what has lost its words is listed by itself, all in their order', () => {
  const anchors = { a: anchor('exact'), b: anchor('lost'), c: anchor('changed'), d: anchor('lost') };
  const all = ['a', 'b', 'c', 'd'].map((id) => annotation(id, on));
  expect(ids(anchors, all)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

test('notes on the page, and what has not been looked for yet, are not lost', () => {
  expect(ids({}, [annotation('on the page'), annotation('unknown', on)])).toEqual([
    ['on the page', 'unknown'],
    [],
  ]);
});

test('old words that are kept are lost where the page last saw them changed', () => {
  const kept = annotation('kept', { ...on, exactOnly: true });
  expect(ids({ kept: anchor('changed') }, [kept])).toEqual([[], ['kept']]);
  expect(ids({ kept: anchor('exact') }, [kept])).toEqual([['kept'], []]);
});

test('words that are kept out of sight are not lost, and are told apart', () => {
  const anchors = { seen: anchor('exact'), unseen: anchor('exact') };
  const { anchored, lost } = mineRows({ anchors, hiddenAnchors: ['unseen'] }, [
    annotation('seen', on),
    annotation('unseen', on),
  ]);
  expect(lost).toEqual([]);
  expect(anchored.map(({ isHidden }) => isHidden)).toEqual([false, true]);
});
