/**
 * What a page paid, read from a trace of Chromium. The pages measured run no script of their own, so that every
 * script on their main thread after the click is ours.
 * Format: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU (times in µs)
 */

export interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  id?: string;
  args: { data?: ProfileData };
}

interface ProfileData {
  startTime?: number;
  timeDeltas?: number[];
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string };
}

/** All in ms. */
export interface PageCost {
  /** Tasks on the page's main thread in which our script ran, rendering in them left out. */
  script: number;
  /** The longest of these tasks, Readability's left out. */
  task: number;
  /** The longest task in which Readability ran; 0 where it did not. */
  readability: number;
  /** Style, layout and paint on the main thread. */
  rendering: number;
  /** From the click to the frame that shows the marks. */
  marks: number;
  /** The same from our script's first task in the page, without the time in which the browser opens the popup. */
  marksFromStart: number;
}

/** `performance.mark` with this name, right before the click, is where counting begins; the last one counts. */
export const CLICK = 'whence-bench-click';

export const CATEGORIES = [
  'devtools.timeline', // scripts, rendering
  'disabled-by-default-devtools.timeline', // tasks
  'disabled-by-default-v8.cpu_profiler', // which function, 5 times a ms
  'blink.user_timing', // the click
  'v8',
];

/** What is reported of a script. Promises that go on after a yield are not: they are known from the profiler. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.run',
  'v8.compile',
]);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** µs for which a sample of the profiler stands at most: it looks five times a ms. */
const LONGEST_SAMPLE = 400;

/** Methods that Readability's `parse` calls: names of methods outlive minifying. */
const READABILITY = new Set([
  '_unwrapNoscriptImages',
  '_getJSONLD',
  '_removeScripts',
  '_prepDocument',
  '_getArticleMetadata',
  '_grabArticle',
  '_postProcessContent',
]);

/** @throws where the trace holds no click */
export function pageCost(events: readonly TraceEvent[]): PageCost {
  // A trace can reach back to before it was started, and to an earlier click.
  const [click] = events.filter(({ name }) => name === CLICK).sort((a, b) => b.ts - a.ts);
  if (!click) throw new Error('The trace holds no click.');
  const thread = events.filter(
    (event) => event.pid === click.pid && event.tid === click.tid && event.ph === 'X',
  );
  const tasks = thread.filter(({ name, cat }) => name === 'RunTask' && cat.includes('devtools.timeline'));
  // The click is marked by a script of the benchmark's; the task it stands in is not ours.
  const begin = Math.max(click.ts, ...tasks.filter((task) => holds(task, click.ts)).map(end));
  const counted = thread.filter(({ ts }) => ts >= begin);

  const rendering = outermost(counted.filter(({ name }) => RENDERING.has(name)));
  const samples = readProfile(events, click.pid);
  const ran = [
    ...counted.filter(({ name }) => SCRIPT.has(name)).map(({ ts }) => ts),
    ...samples.filter(({ isScript }) => isScript).map(({ at }) => at),
  ].sort((a, b) => a - b);
  const readability = samples.filter(({ isReadability }) => isReadability).map(({ at }) => at);
  const ours = tasks.filter((task) => task.ts >= begin && holdsAny(task, ran));
  const [withIt, without] = split(ours, (task) => holdsAny(task, readability));
  const first = Math.min(...ours.map(({ ts }) => ts));
  const last = Math.max(begin, ...ours.map(end));
  const shown = counted.find(({ name, ts }) => name === 'Commit' && ts >= last);
  const marks = shown ? end(shown) : last;

  return {
    script: total(ours) - total(rendering.filter(({ ts }) => ours.some((task) => holds(task, ts)))),
    task: longest(without),
    readability: longest(withIt),
    rendering: total(rendering),
    marks: (marks - click.ts) / 1000,
    marksFromStart: (marks - Math.min(first, marks)) / 1000,
  };
}

/**
 * ms for which a script of an extension was on the stack of the page's process since the click, by the profiler: also
 * inside tasks of the page's own script, and too short to be a task. Throws where the trace holds no click.
 */
export function extensionTime(events: readonly TraceEvent[]): number {
  const [click] = events.filter(({ name }) => name === CLICK).sort((a, b) => b.ts - a.ts);
  if (!click) throw new Error('The trace holds no click.');
  let time = 0;
  let before = click.ts;
  for (const { at, isScript } of readProfile(events, click.pid)) {
    if (at < click.ts) continue;
    // A gap is one in which nothing ran, or nothing was seen.
    if (isScript) time += Math.min(at - before, LONGEST_SAMPLE);
    before = at;
  }
  return time / 1000;
}

interface Sample {
  /** µs. */
  at: number;
  /** A script of an extension was on the stack. */
  isScript: boolean;
  isReadability: boolean;
}

/** What the profiler saw on the stack of the page's process, in the order of time. */
function readProfile(events: readonly TraceEvent[], pid: number): Sample[] {
  const samples: Sample[] = [];
  for (const profile of events.filter((event) => event.name === 'Profile' && event.pid === pid)) {
    const nodes = new Map<number, ProfileNode>();
    let at = profile.args.data?.startTime ?? profile.ts;
    for (const event of events) {
      if (event.name !== 'ProfileChunk' || event.pid !== pid || event.id !== profile.id) continue;
      const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
      for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
      cpuProfile?.samples?.forEach((leaf, index) => {
        at += timeDeltas[index] ?? 0;
        const frames = stack(nodes, leaf);
        samples.push({
          at,
          isScript: frames.some(({ url }) => url?.includes('-extension://')),
          isReadability: frames.some(({ functionName }) => READABILITY.has(functionName)),
        });
      });
    }
  }
  return samples.sort((a, b) => a.at - b.at);
}

function stack(nodes: Map<number, ProfileNode>, leaf: number): ProfileNode['callFrame'][] {
  const frames: ProfileNode['callFrame'][] = [];
  for (let node = nodes.get(leaf); node; node = nodes.get(node.parent ?? -1)) frames.push(node.callFrame);
  return frames;
}

const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const holds = (task: TraceEvent, at: number): boolean => task.ts <= at && at < end(task);
const total = (events: TraceEvent[]): number => events.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
const longest = (events: TraceEvent[]): number => Math.max(0, ...events.map(({ dur = 0 }) => dur)) / 1000;

/** Whether one of these times, in order, stands in the task. Halves what is left: traces hold 100,000 samples. */
function holdsAny(task: TraceEvent, times: readonly number[]): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < task.ts) low = middle + 1;
    else high = middle;
  }
  return low < times.length && holds(task, times[low]!);
}

/** Those that stand in no other, so that no time is counted twice. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  const result: TraceEvent[] = [];
  let until = 0;
  for (const event of [...events].sort((a, b) => a.ts - b.ts || end(b) - end(a))) {
    if (event.ts < until) continue;
    result.push(event);
    until = end(event);
  }
  return result;
}

function split<T>(items: T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
