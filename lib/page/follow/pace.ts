/**
 * When a page that changes is read again: soon after its last change, and never for more than a share of the time of
 * the page's thread.
 */

/**
 * ms without a change after which a burst of changes is over. Marks are to be there 500 ms after the last change, and
 * reading takes its time as well.
 */
const QUIET_MS = 120;
/** ms after the first change when changes never stop. */
const LONGEST_WAIT_MS = 2_000;
/** Share of the thread's time that reading again may take in the long run: of the 2 % that we promise, some is for noticing. */
const SHARE = 0.015;
/**
 * ms of work that may be spent ahead, some ten readings of an ordinary article: a reader who unfolds one part of it
 * after the other, or a story that is corrected twice in a minute, is not kept waiting.
 */
const CREDIT_MS = 1_500;
/** The share on a page that changes without a pause: half, since noticing each change costs as well. */
const SHARE_WITHOUT_PAUSE = 0.0075;

export interface Pace {
  /** Something has changed. */
  changed(): void;
  stop(): void;
}

/**
 * Has a page read again. It waits for the end of a burst of changes: what is shown is late by that, but a burst costs
 * one reading.
 * @param work is called once for each burst of changes, and never while it is under way; gives the ms that it took of
 * the page's thread
 * @param now ms, of a clock that only goes forward
 */
export function createPace(work: () => Promise<number>, now: () => number = () => performance.now()): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAtWork = false;
  let stopped = false;
  /** When the first and the last change came that no work has seen yet. */
  let first: number | undefined;
  let last = 0;
  let credit = CREDIT_MS;
  let counted = now();
  /** From when on a page that changes without a pause may be read again. */
  let restUntil = Number.NEGATIVE_INFINITY;

  function arm(at: number): void {
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, at - now()));
  }

  /** When work may begin, as far as is known now. */
  function due(time: number): number {
    const settled = last + QUIET_MS;
    const withoutPause = Math.max((first ?? time) + LONGEST_WAIT_MS, restUntil);
    const paid = credit > 0 ? time : time - credit / SHARE;
    return Math.max(Math.min(settled, withoutPause), paid);
  }

  function look(): void {
    timer = undefined;
    const time = now();
    credit = Math.min(CREDIT_MS, credit + (time - counted) * SHARE);
    counted = time;
    const at = due(time);
    if (at > time) arm(at);
    else void run();
  }

  async function run(): Promise<void> {
    isAtWork = true;
    first = undefined;
    const cost = await work().catch(() => 0);
    isAtWork = false;
    credit -= cost;
    restUntil = now() + cost / SHARE_WITHOUT_PAUSE;
    if (first !== undefined && !stopped) look();
  }

  return {
    changed() {
      last = now();
      first ??= last;
      // The timer looks itself whether it was too early: a page that changes all the time is not to pay for timers.
      if (timer === undefined && !isAtWork && !stopped) arm(last + QUIET_MS);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
