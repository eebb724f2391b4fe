import { expect, test } from 'vitest';
import { CLICK, extensionTime, pageCost, type TraceEvent } from './trace';

const PAGE = { pid: 1, tid: 1, cat: 'devtools.timeline', ph: 'X', args: {} };

/** Times in ms, as a reader of the test thinks; the trace counts in µs. */
const event = (name: string, at: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  ...PAGE,
  name,
  ts: at * 1000,
  dur: dur * 1000,
  ...more,
});

const profile = (functions: string[], samples: number[]): TraceEvent[] => [
  event('Profile', 0, 0, { ph: 'P', id: '0x1', args: { data: { startTime: 0 } } }),
  event('ProfileChunk', 0, 0, {
    ph: 'P',
    id: '0x1',
    tid: 9,
    args: {
      data: {
        cpuProfile: {
          nodes: functions.map((functionName, index) => ({
            id: index + 1,
            parent: index || undefined,
            callFrame: { functionName, url: index ? 'chrome-extension://id/page.js' : '' },
          })),
          samples: samples.map(() => functions.length),
        },
        timeDeltas: samples.map((at, index) => (at - (samples[index - 1] ?? 0)) * 1000),
      },
    },
  }),
];

const click = [
  event('RunTask', 90, 20),
  event(CLICK, 100, 0, { ph: 'I' }),
  // The benchmark's own: it stands in the task of the click.
  event('RunMicrotasks', 105, 4),
];

test('counts the tasks of our script, and leaves other threads and the time before the click out', () => {
  const cost = pageCost([
    event('FunctionCall', 10, 50),
    ...click,
    event('RunTask', 120, 12),
    event('v8.callFunction', 121, 10),
    event('FunctionCall', 122, 8),
    event('RunTask', 140, 6),
    event('RunMicrotasks', 141, 5),
    event('RunTask', 150, 40, { pid: 2 }),
    event('FunctionCall', 150, 40, { pid: 2 }),
  ]);
  expect(cost.script).toBe(18);
  expect(cost.task).toBe(12);
  expect(cost.readability).toBe(0);
});

test("a task without script of ours is the page's own, however long", () => {
  const cost = pageCost([
    ...click,
    event('RunTask', 120, 300),
    event('RunTask', 500, 3),
    event('FunctionCall', 501, 1),
  ]);
  expect(cost.task).toBe(3);
});

test("tells Readability's task from the others by the profiler's samples", () => {
  const cost = pageCost([
    ...click,
    // After a yield promises go on in a task in which no script is reported.
    event('RunTask', 200, 60),
    event('RunTask', 300, 9),
    event('FunctionCall', 301, 8),
    ...profile(['(root)', 'parse', '_grabArticle', 'querySelectorAll'], [190, 210, 220]),
  ]);
  expect(cost.readability).toBe(60);
  expect(cost.task).toBe(9);
});

test('the marks are there with the frame after our last script', () => {
  const cost = pageCost([
    ...click,
    event('RunTask', 200, 10),
    event('FunctionCall', 201, 8),
    event('Commit', 150, 1),
    event('Layout', 203, 2),
    event('UpdateLayoutTree', 203, 1),
    event('Paint', 215, 3),
    event('Commit', 219, 1),
    event('Commit', 400, 1),
  ]);
  expect(cost.marks).toBe(120);
  expect(cost.marksFromStart).toBe(20);
  expect(cost.rendering).toBe(8);
  expect(cost.script).toBe(8);
});

test('of several clicks the last one counts', () => {
  const before = [event(CLICK, 10, 0, { ph: 'I' }), event('RunTask', 20, 30), event('FunctionCall', 21, 28)];
  expect(
    pageCost([...click, ...before, event('RunTask', 120, 5), event('FunctionCall', 121, 4)]).script,
  ).toBe(5);
});

test('a trace without a click is refused', () => {
  expect(() => pageCost([event('RunTask', 1, 1)])).toThrow('no click');
});

test('counts how long a script of an extension was on the stack, from sample to sample', () => {
  const samples = [90, 100.2, 100.4, 100.6, 130, 130.2];
  expect(extensionTime([...click, ...profile(['(root)', 'changed'], samples)])).toBeCloseTo(0.2 * 4 + 0.4);
  expect(extensionTime([...click, ...profile(['(root)'], samples)])).toBe(0);
});
