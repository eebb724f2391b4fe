/** Titles and articles, which are no part of a name when two are compared. */
const TITLES =
  /\b(?:mr|mrs|ms|dr|sir|dame|lord|lady|president|prime minister|minister|senator|sen|representative|rep|governor|gov|general|gen|professor|prof|pope|king|queen|prince|princess|chancellor|secretary|chief|captain|colonel|mayor|judge|justice|the|a|an)\b\.?/g;

const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replace(TITLES, ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  );

/** Whether two names agree as the score of the project's corpus has it: the words of the shorter stand in the longer. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.size === 0 || y.size === 0) return x.size === y.size;
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  return [...short].every((word) => long.has(word));
}
