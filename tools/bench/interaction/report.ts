import { percentile } from '../library/report';
import { figure } from '../table';

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

/** Whether a promise is kept. What could not be measured breaks it. */
export function isKept({ value, promise }: Measured): boolean {
  if (!promise) return true;
  const limit: { most?: number; least?: number } = LIMITS[promise];
  return value <= (limit.most ?? Number.POSITIVE_INFINITY) && value >= (limit.least ?? 0);
}

/** A line of what was measured, with what was promised of it. */
export function measuredLine(measured: Measured): string {
  const { what, value, unit, promise } = measured;
  const limit: { most?: number; least?: number } = promise ? LIMITS[promise] : {};
  const promised =
    limit.most !== undefined
      ? `at most ${limit.most}`
      : limit.least !== undefined
        ? `at least ${limit.least}`
        : '';
  const mark = isKept(measured) ? '' : '  BROKEN';
  return `${what.padEnd(58)}${figure(value, value < 100 ? 1 : 0).padStart(9)} ${unit.padEnd(9)} ${promised}${mark}`.trimEnd();
}
