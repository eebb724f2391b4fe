import { percentile } from '../library/report';
import { isKept as keeps, measuredLine as lineOf } from '../measured';

/** What is promised of a press, a key and a step, of opening, and of scrolling. */
export const LIMITS = {
  interaction: { most: 100, unit: 'ms' },
  popup: { most: 150, unit: 'ms' },
  panel: { most: 200, unit: 'ms' },
  frames: { least: 55, unit: 'a second' },
} as const;

export interface Measured {
  what: string;
  value: number;
  unit: string;
  promise?: keyof typeof LIMITS;
}

/** Browsers tell of no interaction that takes less (ms): of those the half is taken. */
const SHORTEST_TOLD = 16;

/** The time that 95 of 100 interactions do not exceed. @param told ms of those that the browser told of */
export function nextPaint(told: readonly number[], count: number): number {
  const untold = Array.from({ length: Math.max(0, count - told.length) }, () => SHORTEST_TOLD / 2);
  return percentile([...told, ...untold], 95);
}

const measuredBy = ({ promise, ...rest }: Measured) => ({
  ...rest,
  ...(promise && { limit: LIMITS[promise] }),
  isNeeded: true,
});

/** Whether a promise is kept. What could not be measured breaks it. */
export const isKept = (measured: Measured): boolean => keeps(measuredBy(measured));

/** A line of what was measured, with what was promised of it. */
export const measuredLine = (measured: Measured): string => lineOf(measuredBy(measured));
