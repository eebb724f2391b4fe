import { foldText } from '../../lib/search/fold';

/** What the list has room for. More is typed sooner than looked through. */
export const MOST_OFFERED = 6;

/**
 * Tags that complete what is typed: those that begin so, then those with a word that does, then those that hold it, each
 * in the order that they are given in. Accents and capitals make no difference, as in the library's search.
 * @param known the most used first
 * @param typed nothing: the first of all
 * @param taken tags that the note has: they are not offered
 */
export function matchingTags(known: readonly string[], typed: string, taken: readonly string[]): string[] {
  const wanted = foldText(typed.trim());
  const has = new Set(taken);
  const ranks: string[][] = [[], [], []];
  for (const tag of known) {
    const rank = has.has(tag) ? undefined : rankOf(foldText(tag), wanted);
    if (rank !== undefined) ranks[rank]!.push(tag);
    if (ranks[0]!.length === MOST_OFFERED) break;
  }
  const found = ranks.flat().slice(0, MOST_OFFERED);
  // Nothing is left to complete.
  return found.length === 1 && found[0] === typed.trim() ? [] : found;
}

function rankOf(tag: string, wanted: string): number | undefined {
  const at = tag.indexOf(wanted);
  if (at <= 0) return at === 0 ? 0 : undefined;
  return new RegExp(`[^\\p{L}\\p{N}]${escaped(wanted)}`, 'u').test(tag) ? 1 : 2;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
