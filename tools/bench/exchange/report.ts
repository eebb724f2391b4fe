import { figure } from '../table';

/** s that are promised for 100,000 annotations. */
export const LIMIT_S = { out: 20, in: 120 } as const;

export interface Taken {
  /** Format, and what was done with it. */
  what: string;
  seconds: number;
  /** Of the file. */
  megabytes?: number;
  promise?: keyof typeof LIMIT_S;
}

export const isBroken = ({ seconds, promise }: Taken): boolean =>
  promise !== undefined && seconds > LIMIT_S[promise];

/** A line of what was taken, with what is promised of it. */
export function takenLine(taken: Taken): string {
  const { what, seconds, megabytes, promise } = taken;
  const size = megabytes === undefined ? '' : `${figure(megabytes, 1)} MB`;
  const limit = promise ? `at most ${LIMIT_S[promise]}` : '';
  const mark = isBroken(taken) ? '  BROKEN' : '';
  return `${what.padEnd(44)}${figure(seconds, 1).padStart(7)} s ${size.padStart(10)}  ${limit}${mark}`.trimEnd();
}
