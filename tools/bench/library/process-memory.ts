import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** How a browser calls the process of extensions: an argument of it, or its name. */
const SIGNS = { chromium: '--extension-process', firefox: 'WebExtensions' } as const;

/**
 * MB that the process of the extension has for itself: its pages, their workers and the background, which share it. What
 * it shares with other processes of the browser is left out. NaN where the system does not tell.
 * @param name of the browser, which this process has started
 */
export function extensionMemory(name: keyof typeof SIGNS): number {
  if (!existsSync('/proc/self/smaps_rollup')) return Number.NaN;
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)))
    parents.set(Number(pid), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0));
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    const says = `${read(`/proc/${pid}/cmdline`)}\0${read(`/proc/${pid}/comm`)}`;
    if (!says.includes(SIGNS[name]) || !isOurs(pid)) continue;
    for (const [, size] of read(`/proc/${pid}/smaps_rollup`).matchAll(/^Private_\w+:\s+(\d+) kB/gm))
      kilobytes += Number(size);
  }
  return kilobytes === 0 ? Number.NaN : (kilobytes * 1_024) / 1_000_000;
}

/** A process may end between two looks. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
