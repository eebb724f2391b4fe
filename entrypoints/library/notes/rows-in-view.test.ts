import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, lengthOf, rowsInView, rowsTop, topFor, topToSee } from './rows-in-view';

const scrolled = fc.record({
  total: fc.integer({ min: 1, max: 2_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 200 }),
  height: fc.integer({ min: 100, max: 2000 }),
});

describe('rows of one height', () => {
  test('are in the document where they are seen, and few beside them', () => {
    const view = { total: 100_000, rowHeight: 90, height: 900, top: 9000 };
    expect(rowsInView(view)).toEqual({ from: 94, to: 116, offset: 94 * 90 });
    expect(rowsInView({ ...view, top: 0 })).toMatchObject({ from: 0, offset: 0 });
    expect(rowsInView({ ...view, total: 0 })).toEqual({ from: 0, to: 0, offset: 0 });
  });

  test('come to their last, however long the list', () => {
    fc.assert(
      fc.property(scrolled, (list) => {
        const length = lengthOf(list);
        expect(length).toBeLessThanOrEqual(LONGEST);
        const end = rowsInView({ ...list, top: Math.max(length - list.height, 0) });
        expect(end.to).toBe(list.total);
        // The last row ends where the element does.
        expect(end.offset + (end.to - end.from) * list.rowHeight).toBeCloseTo(length, 3);
      }),
    );
  });

  test('are each seen whole when they are gone to', () => {
    fc.assert(
      fc.property(scrolled, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const index = Math.min(Math.floor(list.total * share), list.total - 1);
        fc.pre(list.height >= list.rowHeight);
        const top = topFor(list, topToSee({ ...list, top: 0 }, index));
        const { from, to, offset } = rowsInView({ ...list, top });
        expect(from <= index && index < to).toBe(true);
        const at = offset + (index - from) * list.rowHeight;
        expect(at).toBeGreaterThanOrEqual(top - 1);
        expect(at + list.rowHeight).toBeLessThanOrEqual(top + list.height + 1);
        // Seen, it stays where it is.
        expect(topToSee({ ...list, top }, index)).toBeCloseTo(rowsTop({ ...list, top }), 3);
      }),
    );
  });
});
