/**
 * Offsets in code points, as Python counts, for offsets in UTF-16 code units, as we do. One between the halves of a pair
 * is that of the pair.
 * @param text well-formed
 */
export function codePoints(text: string): (offset: number) => number {
  const seconds: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) seconds.push(index + 1);
  if (seconds.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    // Those that are wholly before it, and the one that it stands in the middle of.
    return offset - low;
  };
}
