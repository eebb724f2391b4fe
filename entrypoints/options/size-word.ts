const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
/** As browsers and disks count. */
const STEP = 1000;

/** "0 byte", "840 byte", "1.2 kB", "35 MB": two or three figures say how large something is. */
export function sizeWord(bytes: number): string {
  let value = bytes;
  let at = 0;
  // 999.6 is shown as 1,000, which is one of the next.
  while (Math.round(value) >= STEP && at < UNITS.length - 1) {
    value /= STEP;
    at += 1;
  }
  const maximumFractionDigits = value < 10 && at > 0 ? 1 : 0;
  return new Intl.NumberFormat('en', { style: 'unit', unit: UNITS[at], maximumFractionDigits }).format(value);
}

/** "12,345". */
export const countWord = (count: number): string => new Intl.NumberFormat('en').format(count);
