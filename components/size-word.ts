import { i18n } from '#i18n';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;
/** As browsers and disks count. */
const STEP = 1000;

/** "0 kB", "0.8 kB", "12 kB", "3.5 MB": one or two figures say how large something is. */
export function sizeWord(bytes: number): string {
  let value = bytes / STEP;
  let at = 0;
  // 999.6 is shown as 1,000, which is one of the next.
  while (Math.round(value) >= STEP && at < UNITS.length - 1) {
    value /= STEP;
    at += 1;
  }
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return i18n.number(value, { style: 'unit', unit: UNITS[at], maximumFractionDigits });
}
