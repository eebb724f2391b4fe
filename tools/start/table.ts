import type { PageState } from '../../lib/messages';

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

/** Claims shown in full; a long page would scroll the rest away. */
const CLAIMS_SHOWN = 10;

export function readingTable({ status, page, text, reading, problem }: PageState): string {
  const lines = [page.title, page.url, ''];
  if (status !== 'read' || !reading) {
    lines.push(problem ? `${STATUS[status]} ${problem}` : STATUS[status]);
    return `${lines.join('\n')}\n`;
  }
  const { sources, attributions, claims, counts } = reading;
  const statements = (id: string) => attributions.filter(({ sourceIds }) => sourceIds.includes(id)).length;
  lines.push(
    `${counts.attributions} attributions, ${sources.length} sources, ${counts.claims} claims with no source`,
  );
  for (const [kind, count] of Object.entries(counts.kinds))
    if (count > 0) lines.push(`  ${kind.padEnd(14)}${count}`);
  lines.push('', 'Statements  Kind          Source');
  const rows = sources
    .map(({ id, name, kind }) => ({ name, kind, count: statements(id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  for (const { name, kind, count } of rows)
    lines.push(`${String(count).padStart(10)}  ${kind.padEnd(14)}${name}`);
  lines.push('', 'No source');
  for (const { span, reasons } of claims.slice(0, CLAIMS_SHOWN)) {
    lines.push(`  ${text.slice(...span).replace(/\s+/g, ' ')} (${reasons.join(', ')})`);
  }
  if (claims.length > CLAIMS_SHOWN) lines.push(`  … and ${claims.length - CLAIMS_SHOWN} more`);
  return `${lines.join('\n')}\n`;
}
