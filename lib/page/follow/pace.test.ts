import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace, type Pace } from './pace';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  pace?.stop();
  vi.useRealTimers();
});

let pace: Pace | undefined;

/** @param cost ms of the thread that each work takes, which goes by as well */
function paced(cost: number) {
  const calls: number[] = [];
  const start = Date.now();
  pace = createPace(
    async () => {
      calls.push(Date.now() - start);
      await new Promise((done) => setTimeout(done, cost));
      return cost;
    },
    () => Date.now(),
  );
  return { pace, calls, share: () => (calls.length * cost) / (Date.now() - start) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function changing(every: number, ms: number): Promise<void> {
  for (let at = 0; at < ms; at += every) {
    pace!.changed();
    await pass(every);
  }
}

test('a burst of changes is answered once, soon after its last', async () => {
  const { calls } = paced(100);
  await changing(50, 500);
  expect(calls).toEqual([]);
  await pass(500);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toBeLessThanOrEqual(450 + 150);
});

test.each([16, 50, 110])(
  'changes every %i ms without a pause cost a fiftieth of the thread at most',
  async (every) => {
    const { calls, share } = paced(100);
    await changing(every, 10_000);
    expect(calls).toHaveLength(1);
    await changing(every, 110_000);
    expect(calls.length).toBeGreaterThan(6);
    expect(share()).toBeLessThan(0.02);
  },
);

test('the last change of many is answered as soon as the first', async () => {
  const { calls } = paced(100);
  await changing(16, 30_000);
  const before = calls.length;
  const at = Date.now();
  await pass(5_000);
  expect(calls.length).toBe(before + 1);
  expect(Date.now() - at).toBe(5_000);
  pace!.changed();
  await pass(150);
  expect(calls.length).toBe(before + 2);
});

test('some changes in a row are answered at once, and those that never end more rarely', async () => {
  const { calls, share } = paced(100);
  await changing(1_000, 10_000);
  expect(calls).toHaveLength(10);
  await changing(1_000, 290_000);
  calls.splice(0);
  await changing(1_000, 300_000);
  expect(calls.length * 100).toBeLessThan(300_000 * 0.02);
  expect(share()).toBeLessThan(0.02);
});

test('what changes while work is under way is answered after it', async () => {
  const { calls } = paced(400);
  pace!.changed();
  await pass(300);
  expect(calls).toHaveLength(1);
  pace!.changed();
  await pass(150);
  expect(calls).toHaveLength(1);
  await pass(300);
  expect(calls).toHaveLength(2);
  await pass(60_000);
  expect(calls).toHaveLength(2);
});

test('work that fails is no end', async () => {
  const work = vi.fn(() => Promise.reject(new Error('gone')));
  pace = createPace(work, () => Date.now());
  pace.changed();
  await pass(200);
  pace.changed();
  await pass(200);
  expect(work).toHaveBeenCalledTimes(2);
});

test('stopped, it does nothing more', async () => {
  const { calls } = paced(10);
  pace!.changed();
  pace!.stop();
  await pass(5_000);
  expect(calls).toEqual([]);
});
