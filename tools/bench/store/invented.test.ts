import { expect, test } from 'vitest';
import * as shapes from '../../../lib/annotations/shapes';
import { articleKey } from '../../../lib/page/address/article-key';
import { cleanAddress } from '../../../lib/page/address/clean';
import { invent } from './invented';

const PAGES = 40;
const EACH = 20;

const pages = (seed: number) => {
  const invention = invent(seed);
  return Array.from({ length: PAGES }, (_, index) => invention.page(index, EACH));
};

test('the same seed gives the same rows, and another seed others', () => {
  expect(pages(1)).toEqual(pages(1));
  expect(pages(2)[0]).not.toEqual(pages(1)[0]);
});

test('rows are understood, and each page is an article of its own', () => {
  const all = pages(1);
  const annotations = all.flatMap((page) => page.annotations);
  expect(shapes.understood(shapes.annotation, annotations)).toHaveLength(PAGES * EACH);
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(PAGES * EACH);
  const records = all.map(({ record }) => record);
  expect(shapes.understood(shapes.pageRecord, records)).toHaveLength(PAGES);
  expect(new Set(records.map(({ address }) => articleKey(address))).size).toBe(PAGES);
  for (const { address } of records) expect(cleanAddress(address)).toBe(address);
});

test('notes are as long as they are meant to be, and no two are the same', () => {
  const notes = pages(1).flatMap(({ annotations }) => annotations.map(({ note }) => note));
  const mean = notes.reduce((sum, { length }) => sum + length, 0) / notes.length;
  expect(mean).toBeGreaterThan(100);
  expect(mean).toBeLessThan(170);
  expect(new Set(notes).size).toBe(notes.length);
});

test('what is written next is on a page that is there', () => {
  const invention = invent(1);
  const { record, annotations } = invention.page(3, EACH);
  const next = invention.next(3, 0);
  expect(next.page.address).toBe(record.address);
  expect(next.target).not.toEqual(annotations[1]!.target);
  expect(invention.next(3, 1).body).not.toEqual(next.body);
  expect(invention.changed(annotations[1]!, 0).note).not.toBe(annotations[1]!.note);
});
