import { isKept as keeps, measuredLine as lineOf } from '../measured';

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

const measuredBy = ({ promise, ...rest }: Measured) => ({
  ...rest,
  ...(promise && { limit: LIMITS[promise] }),
});

/** Whether a promise is kept. What could not be measured breaks none. */
export const isKept = (measured: Measured): boolean => keeps(measuredBy(measured));

/** A line of what was measured, with what was promised of it. */
export const measuredLine = (measured: Measured): string => lineOf(measuredBy(measured));

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN;
}
