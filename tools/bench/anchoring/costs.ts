import { anchorAll } from '../../../lib/page/anchor/anchor-all';
import { describeSpans } from '../../../lib/page/anchor/describe';
import { createSlices, type Slices } from '../../../lib/page/slices';
import type { Span } from '../../../lib/reading/types';

/** What anchoring costs on a long text, in ms. Runs in the page. */
export interface AnchorCosts {
  /** Annotations in all, and how many of them are not found any more. */
  annotations: number;
  lost: number;
  /** Longest time without a yield while all of them are looked for. */
  longestTask: number;
  total: number;
  /** One annotation whose words are gone: the mean of some, with the search text made. */
  absent: number;
}

/** @param given the text that the annotations were made on, that of today, and which of them are gone today */
export async function anchorCosts(given: {
  before: string;
  now: string;
  spans: Span[];
  absent: Span[];
}): Promise<AnchorCosts> {
  const targetsOf = (spans: readonly Span[]) =>
    spans.map((span) => describeSpans({ text: given.before, version: 1 }, [{ role: 'selection', span }]));
  const targets = targetsOf(given.spans);
  const watched = watch(createSlices());
  const started = performance.now();
  const anchored = await anchorAll(given.now, targets, watched.slices);
  const total = performance.now() - started;
  const longestTask = watched.longest();
  return {
    annotations: targets.length,
    lost: anchored.filter(({ status }) => status === 'lost').length,
    longestTask,
    total,
    absent: await absentCost(given.now, targetsOf(given.absent)),
  };
}

/** What one more absent annotation adds to looking for one: the search text is made in both. */
async function absentCost(text: string, targets: ReturnType<typeof describeSpans>[]): Promise<number> {
  const timed = async (some: typeof targets) => {
    const started = performance.now();
    await anchorAll(text, some, createSlices({ budgetMs: Number.POSITIVE_INFINITY }));
    return performance.now() - started;
  };
  const one = await timed(targets.slice(0, 1));
  return Math.max(0, (await timed(targets)) - one) / (targets.length - 1);
}

/** Notes the longest time between two yields. */
function watch(slices: Slices): { slices: Slices; longest(): number } {
  let since = performance.now();
  let longest = 0;
  const note = () => {
    longest = Math.max(longest, performance.now() - since);
  };
  return {
    slices: {
      due: () => slices.due(),
      async yieldIfDue() {
        if (!slices.due()) return false;
        note();
        const yielded = await slices.yieldIfDue();
        since = performance.now();
        return yielded;
      },
    },
    longest: () => {
      note();
      return longest;
    },
  };
}
