import type { Progress } from './api';

/** Of a share that grows no more than this is told: each time is a message to the page. */
const STEP = 0.005;

/** Tells of a share when it has grown enough to be seen, and when it is whole. */
export function told(progress: Progress): Progress {
  let last = -1;
  return (done) => {
    const share = Math.min(1, Math.max(0, done));
    if (share - last < STEP && (share < 1 || last === 1)) return;
    last = share;
    progress(share);
  };
}
