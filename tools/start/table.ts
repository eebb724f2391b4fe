import type { PageState } from '../../lib/messages';
import { readingTable } from '../analyze/table';

/** The reading of a page as plain text for a terminal. */

/** What each status means to somebody who sees no popup. */
const STATUS: Record<PageState['status'], string> = {
  reading: 'Still being read.',
  read: 'Read.',
  'not-article': 'This page is no article.',
  foreign: 'This page is not in English: nothing is marked.',
  empty: 'There is no text to read on this page.',
  forbidden: 'The browser lets no extension run on this page.',
  failed: 'The page could not be read.',
};

/** The mix, the sources and all that was found. */
export function pageTable({ status, page, text, reading, problem }: PageState): string {
  const lines = [page.title, page.url, ''];
  if (status !== 'read' || !reading) {
    lines.push(problem ? `${STATUS[status]} ${problem}` : STATUS[status]);
    return `${lines.join('\n')}\n`;
  }
  const { sources, attributions, counts } = reading;
  const statements = (id: string) => attributions.filter(({ sourceIds }) => sourceIds.includes(id)).length;
  lines.push(`Kinds of source of the ${counts.attributions} attributions that are marked`);
  for (const [kind, count] of Object.entries(counts.kinds))
    if (count > 0) lines.push(`  ${kind.padEnd(14)}${count}`);
  lines.push('', 'Statements  Kind          Source');
  const rows = sources
    .map(({ id, name, kind }) => ({ name, kind, count: statements(id) }))
    .sort((a, b) => b.count - a.count);
  for (const { name, kind, count } of rows)
    lines.push(`${String(count).padStart(10)}  ${kind.padEnd(14)}${name}`);
  return `${lines.join('\n')}\n\n${readingTable(reading, text)}\n`;
}
