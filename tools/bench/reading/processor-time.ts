import { readdirSync, readFileSync } from 'node:fs';

/** How long the processor was busy: what else a machine does then does not count. */

/** Of this process and all its threads (ms). */
export function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Of this thread alone (ms): what it waits for does not count. Where the system does not tell, the time on the wall. */
export function threadTime(): number {
  try {
    // Nanoseconds on the processor stand first (Documentation/scheduler/sched-stats.rst).
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Linux counts processor time in hundredths of a second for whoever reads it (sysconf(_SC_CLK_TCK)). */
const TICK_MS = 10;

/**
 * Of all processes that this one has started, and theirs, that run now (ms). Where the system does not tell, the time
 * on the wall.
 */
export function timeOfOthers(): number {
  const processes = new Map<number, { parent: number; ms: number }>();
  for (const name of idsOfProcesses()) {
    const stat = statOf(name);
    if (stat !== undefined) processes.set(Number(name), parseStat(stat));
  }
  if (processes.size === 0) return performance.now();
  const isOurs = (id: number): boolean => {
    const parent = processes.get(id)?.parent;
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  let sum = 0;
  for (const [id, { ms }] of processes) if (isOurs(id)) sum += ms;
  return sum;
}

/** The parent and the time of a process, as `/proc/ID/stat` has them (proc_pid_stat(5): fields 4, 14 and 15). */
export function parseStat(stat: string): { parent: number; ms: number } {
  // The name, in brackets, may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
}

function idsOfProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Nothing of a process that has ended meanwhile. */
function statOf(id: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
