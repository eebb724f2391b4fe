import { targetWords } from '../../lib/annotations/target-words';
import { foldText } from '../../lib/search/fold';
import type { MineRow, MineRows } from './mine-rows';
import type { ClaimRow, SourceRow } from './rows';

/** Which rows have the words that the reader typed: all of them, each anywhere, whatever their accents and capitals. */

/** Whether a row with these texts is listed. */
type Has = (...texts: (string | undefined)[]) => boolean;

function hasAll(typed: string): Has | undefined {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (...texts) => {
    const text = foldText(texts.filter(Boolean).join('\n'));
    return words.every((word) => text.includes(word));
  };
}

/** Sources that have the words in their name, or in a statement: then those statements alone. */
export function filterSources(rows: SourceRow[], typed: string): SourceRow[] {
  const has = hasAll(typed);
  if (!has) return rows;
  return rows.flatMap((row) => {
    if (has(row.name, row.anonymity)) return [row];
    const statements = row.statements.filter(({ words, details }) =>
      has(row.name, words, details.cue, ...details.via),
    );
    const [telling] = statements;
    return telling ? [{ ...row, statements, telling }] : [];
  });
}

export function filterClaims(rows: ClaimRow[], typed: string): ClaimRow[] {
  const has = hasAll(typed);
  return has ? rows.filter(({ words }) => has(words)) : rows;
}

export function filterMine({ anchored, lost }: MineRows, typed: string): MineRows {
  const has = hasAll(typed);
  if (!has) return { anchored, lost };
  const isListed = ({ annotation: { note, tags, target } }: MineRow) =>
    has(note, ...tags, target && targetWords(target));
  return { anchored: anchored.filter(isListed), lost: lost.filter(isListed) };
}
