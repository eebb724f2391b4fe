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
  callFrame: { functionName: string };
}

/** All in ms. */
export interface PageCost {
  /** Our script on the page's main thread, native calls and garbage collections in it included. */
  script: number;
  /** The longest task in which our script ran, Readability's left out. */
  task: number;
  /** The longest task in which Readability ran; 0 where it did not. */
  readability: number;
  /** Style, layout and paint on the main thread. */
  rendering: number;
  /** From the click to the frame that shows the marks. */
  marks: number;
}

/** `performance.mark` with this name, right before the click, is where counting begins. */
export const CLICK = 'whence-bench-click';

export const CATEGORIES = [
  'devtools.timeline', // scripts, rendering
  'disabled-by-default-devtools.timeline', // tasks
  'disabled-by-default-v8.cpu_profiler', // which function, 5 times a ms
  'blink.user_timing', // the click
  'v8',
];

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.run',
  'v8.compile',
]);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** A method of Readability: names of methods outlive minifying. */
const READABILITY =
  /^_(grabArticle|prepDocument|prepArticle|unwrapNoscriptImages|removeScripts|postProcessContent)$/;

/** @throws where the trace holds no click */
export function pageCost(events: readonly TraceEvent[]): PageCost {
  const click = events.find(({ name }) => name === CLICK);
  if (!click) throw new Error('The trace holds no click.');
  const thread = events.filter(
    (event) => event.pid === click.pid && event.tid === click.tid && event.ph === 'X',
  );
  const tasks = thread.filter(({ name, cat }) => name === 'RunTask' && cat.includes('devtools.timeline'));
  // The click is marked by a script of the benchmark's; the task it stands in is not ours.
  const begin = Math.max(click.ts, ...tasks.filter((task) => holds(task, click.ts)).map(end));
  const counted = thread.filter(({ ts }) => ts >= begin);

  const scripts = outermost(counted.filter(({ name }) => SCRIPT.has(name)));
  const ours = tasks.filter((task) => task.ts >= begin && scripts.some(({ ts }) => holds(task, ts)));
  const samples = readabilitySamples(events, click.pid);
  const [withIt, without] = split(ours, (task) => samples.some((at) => holds(task, at)));
  const lastScript = Math.max(begin, ...scripts.map(end));
  const shown = counted.find(({ name, ts }) => name === 'Commit' && ts >= lastScript);

  return {
    script: total(scripts),
    task: longest(without),
    readability: longest(withIt),
    rendering: total(outermost(counted.filter(({ name }) => RENDERING.has(name)))),
    marks: ((shown ? end(shown) : lastScript) - click.ts) / 1000,
  };
}

/** When (µs) the profiler found Readability on the stack of the page's process. */
function readabilitySamples(events: readonly TraceEvent[], pid: number): number[] {
  const found: number[] = [];
  const profiles = events.filter((event) => event.name === 'Profile' && event.pid === pid);
  for (const profile of profiles) {
    const nodes = new Map<number, ProfileNode>();
    let now = profile.args.data?.startTime ?? profile.ts;
    for (const event of events) {
      if (event.name !== 'ProfileChunk' || event.pid !== pid || event.id !== profile.id) continue;
      const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
      for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
      cpuProfile?.samples?.forEach((leaf, index) => {
        now += timeDeltas[index] ?? 0;
        if (stack(nodes, leaf).some((name) => READABILITY.test(name))) found.push(now);
      });
    }
  }
  return found;
}

function stack(nodes: Map<number, ProfileNode>, leaf: number): string[] {
  const names: string[] = [];
  for (let node = nodes.get(leaf); node; node = nodes.get(node.parent ?? -1))
    names.push(node.callFrame.functionName);
  return names;
}

const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const holds = (task: TraceEvent, at: number): boolean => task.ts <= at && at < end(task);
const total = (events: TraceEvent[]): number => events.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
const longest = (events: TraceEvent[]): number => Math.max(0, ...events.map(({ dur = 0 }) => dur)) / 1000;

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
