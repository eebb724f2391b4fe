/** UTF-16 units of words of the page in a report: two sentences. The page has the rest. */
export const LONGEST_WORDS = 240;

/** Words on one line; of long ones the beginning, to the end of a word. */
export function clipped(words: string, longest = LONGEST_WORDS): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const start = line.slice(0, longest);
  const cut = /^.*\S(?=\s)/s.exec(start)?.[0] ?? start;
  // Scripts without spaces, and a line of 10,000 letters, are cut where they are too long.
  const whole = cut.length > longest / 2 ? cut : start;
  return `${whole.replace(/[\ud800-\udbff]$/, '').trimEnd()} …`;
}
