import { figure } from './table';

/** What a figure is to be. */
export interface Limit {
  most?: number;
  least?: number;
}

/** What was measured, and the limit that was promised of it. */
export interface Measured {
  what: string;
  value: number;
  unit: string;
  limit?: Limit;
  /** What could not be measured breaks its promise. */
  isNeeded?: boolean;
}

/** Whether a promise is kept. */
export function isKept({ value, limit, isNeeded = false }: Measured): boolean {
  if (!limit) return true;
  if (Number.isNaN(value)) return !isNeeded;
  return value <= (limit.most ?? Number.POSITIVE_INFINITY) && value >= (limit.least ?? 0);
}

/** A line of what was measured, with what was promised of it. */
export function measuredLine(measured: Measured): string {
  const { what, value, unit, limit = {} } = measured;
  const promised =
    limit.most !== undefined
      ? `at most ${limit.most}`
      : limit.least !== undefined
        ? `at least ${limit.least}`
        : '';
  const mark = isKept(measured) ? '' : '  BROKEN';
  return `${what.padEnd(58)}${figure(value, value < 100 ? 1 : 0).padStart(9)} ${unit.padEnd(9)} ${promised}${mark}`.trimEnd();
}
