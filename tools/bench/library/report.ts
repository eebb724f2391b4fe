import { figure } from '../table';

/** What the library promises; each figure stands beside its own. */
export const LIMITS = {
  first: { most: 500, unit: 'ms' },
  key: { most: 50, unit: 'ms' },
  filter: { most: 100, unit: 'ms' },
  frames: { least: 55, unit: 'a second' },
  memory: { most: 400, unit: 'MB' },
} as const;

export interface Measured {
  what: string;
  value: number;
  unit: string;
  promise?: keyof typeof LIMITS;
}

/** Whether a promise is kept. What could not be measured breaks none. */
export function isKept({ value, promise }: Measured): boolean {
  if (!promise || Number.isNaN(value)) return true;
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
  const mark = promise && !isKept(measured) ? '  BROKEN' : '';
  return `${what.padEnd(58)}${figure(value, value < 100 ? 1 : 0).padStart(9)} ${unit.padEnd(9)} ${promised}${mark}`.trimEnd();
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN;
}
