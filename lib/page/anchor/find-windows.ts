import type { Span } from '../../reading/types';
import type { Passage } from './passage';
import type { SearchText, Word } from './search-text';
import { LEAST_BUCKET, MOST_POSITIONS, MOST_WINDOWS } from './weights';

/**
 * Windows of the text that share the most words with a passage, the best first: each word votes, where it stands now,
 * for where the old text would begin. Rare words alone: the others are everywhere.
 */
export function windowsOf(
  { normal, positions }: SearchText,
  { known }: Passage,
  old: readonly Word[],
): Span[] {
  const width = Math.max(LEAST_BUCKET, known.length >> 2);
  const votes = new Map<number, number>();
  for (const { word, start } of old) {
    const found = positions.get(word);
    if (!found || found.length > MOST_POSITIONS) continue;
    for (const at of found) {
      const bucket = Math.floor((at - start) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + word.length / found.length);
    }
  }
  const sum = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  const starts = new Set([...votes.keys()].flatMap((bucket) => [bucket - 1, bucket]));
  const best = [...starts].sort((a, b) => sum(b) - sum(a) || a - b);
  const windows: Span[] = [];
  for (const bucket of best) {
    const from = Math.max(0, bucket * width - width);
    const to = Math.min(normal.text.length, (bucket + 2) * width + known.length + width);
    const isNew = windows.every(([start]) => Math.abs(start - from) > 2 * width);
    if (isNew && from < to) windows.push([from, to]);
    if (windows.length === MOST_WINDOWS) break;
  }
  return windows;
}
