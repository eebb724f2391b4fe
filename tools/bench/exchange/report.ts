import { figure } from '../table';

/** s that are promised for 100,000 annotations. */
export const LIMIT_S = { out: 20, in: 120 } as const;

export interface Taken {
  /** Format, and what was done with it. */
  what: string;
  seconds: number;
  /** Of the processor, in Node: what it would take on a machine that does nothing else. */
  cpu?: number;
  /** Of the file. */
  megabytes?: number;
  promise?: keyof typeof LIMIT_S;
}

/** What the processor was busy with counts where it is known: others may have had it meanwhile. */
export const isBroken = ({ seconds, cpu = seconds, promise }: Taken): boolean =>
  promise !== undefined && Math.min(seconds, cpu) > LIMIT_S[promise];

/** A line of what was taken, with what is promised of it. */
export function takenLine(taken: Taken): string {
  const { what, seconds, cpu, megabytes, promise } = taken;
  const size = megabytes === undefined ? '' : `${figure(megabytes, 1)} MB`;
  const busy = cpu === undefined ? '' : `${figure(cpu, 1)} s busy`;
  const limit = promise ? `at most ${LIMIT_S[promise]}` : '';
  const mark = isBroken(taken) ? '  BROKEN' : '';
  return `${what.padEnd(44)}${figure(seconds, 1).padStart(7)} s ${size.padStart(10)} ${busy.padStart(12)}  ${limit}${mark}`.trimEnd();
}
