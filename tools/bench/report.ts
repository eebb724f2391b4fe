import type { PeerRun } from './chromium';
import type { FirefoxRun } from './firefox';
import { MOST_INJECTED, type Size } from './sizes';
import { figure, table } from './table';
import type { PageCost } from './trace';

/** What the benchmark prints, and which of it breaks a promise of the design. */

/** No task of ours on the page's thread is longer (ms); the browsers call it long from here on. */
export const LONGEST_TASK = 50;

export interface PageReport {
  page: string;
  /** Characters of the page's visible text. */
  characters: number;
  status: string;
  cost: PageCost & { shift: number; changes: number };
  ranges: number;
  peer?: PeerRun;
}

const kilobytes = (bytes: number) => figure(bytes / 1000, 1);

export function sizeTable(sizes: readonly Size[]): string {
  return table(
    ['part', 'kB', 'kB gzipped'],
    sizes.map(({ part, raw, gzipped }) => [part, kilobytes(raw), kilobytes(gzipped)]),
  );
}

export function pageTable(pages: readonly PageReport[]): string {
  return table(
    [
      'page',
      'text',
      'status',
      'click→marks',
      'start→marks',
      'script',
      'task',
      'Readability',
      'render',
      'shift',
      'changes',
      'ranges',
    ],
    pages.map(({ page, characters, status, cost, ranges }) => [
      page,
      String(characters),
      status,
      figure(cost.marks),
      figure(cost.marksFromStart),
      figure(cost.script, 1),
      figure(cost.task, 1),
      cost.readability > 0 ? figure(cost.readability, 1) : '–',
      figure(cost.rendering, 1),
      figure(cost.shift, 3),
      String(cost.changes),
      String(ranges),
    ]),
  );
}

/** The same ranges as highlights and as `mark` elements: script and rendering of each. */
export function peerTable(pages: readonly PageReport[]): string {
  return table(
    ['page', 'ranges', 'highlights', '+ render', '<mark>', '+ render', 'script ratio', 'elements of <mark>'],
    pages.flatMap(({ page, ranges, peer }) =>
      peer
        ? [
            [
              page,
              String(ranges),
              figure(peer.highlightScript, 1),
              figure(peer.highlightRendering, 1),
              figure(peer.wrapScript, 1),
              figure(peer.wrapRendering, 1),
              `${figure(peer.wrapScript / peer.highlightScript, 1)} ×`,
              String(peer.elements),
            ],
          ]
        : [],
    ),
  );
}

export function firefoxTable(pages: readonly { page: string; status: string; run: FirefoxRun }[]): string {
  return table(
    ['page', 'status', 'click→marks', 'changes'],
    pages.map(({ page, status, run }) => [page, status, figure(run.marks), String(run.changes)]),
  );
}

/** Promises that were broken, a sentence each. */
export function broken(sizes: readonly Size[], pages: readonly PageReport[]): string[] {
  const [injected] = sizes;
  const sentences: string[] = [];
  if (injected && injected.gzipped > MOST_INJECTED) {
    sentences.push(
      `What is injected is ${kilobytes(injected.gzipped)} kB gzipped; ${kilobytes(MOST_INJECTED)} at most.`,
    );
  }
  for (const { page, cost } of pages) {
    if (cost.shift > 0) sentences.push(`${page}: the layout shifted by ${figure(cost.shift, 4)}.`);
    if (cost.changes > 0) sentences.push(`${page}: ${cost.changes} changes to the page's document.`);
    if (cost.task > LONGEST_TASK) {
      sentences.push(`${page}: a task of ${figure(cost.task)} ms; ${LONGEST_TASK} at most.`);
    }
  }
  return sentences;
}
