/** Which line ends of a text end a paragraph, and which stand there because the line was full. */

/** Columns of the widest page that lines are broken for. Whoever writes wider ones has a paragraph on each. */
const WIDEST = 120;
/** And of the narrowest: lines of a newspaper's column. Shorter ones are a list or a verse. */
const NARROWEST = 30;
/** Columns by which a full line may fall short beside the word that did not fit: of ragged and hand-made breaks. */
const SLACK = 4;
/** Code units. */
const LONGEST_WORD = 100;
/** Share of a text's line ends that a full line explains, from which it counts as broken by width. */
const MOSTLY = 0.6;

/**
 * The paragraphs of a text: what stands between blank lines, and within that each line, but where lines were broken to
 * fit a width: these are joined, a word that was parted at its end too.
 */
export function paragraphsOf(text: string): string[] {
  const groups = text
    .split(/\n[^\S\n]*(?:\n\s*)/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  return groups.flatMap((lines) => (lines.length < 2 ? lines : joined(lines, text)));
}

function joined(lines: readonly string[], text: string): string[] {
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  if (width > WIDEST || width < NARROWEST) return [...lines];
  const full = lines.slice(1).map((next, index) => isFull(lines[index]!, next, width));
  if (full.filter(Boolean).length < full.length * MOSTLY) return [...lines];
  const paragraphs: string[][] = [[lines[0]!]];
  lines.slice(1).forEach((next, index) => {
    const line = lines[index]!;
    const ends = !full[index] && endsSentence(line);
    if (ends || isIndented(next, line)) paragraphs.push([next]);
    else paragraphs.at(-1)!.push(next);
  });
  return paragraphs.map((each) => joinLines(each, text));
}

/** Whether the first word of the next line had no room on this one. */
function isFull(line: string, next: string, width: number): boolean {
  const first = /^\S+/.exec(next.trimStart())?.[0] ?? '';
  return line.trimEnd().length + 1 + first.length > width - SLACK;
}

export const endsSentence = (line: string): boolean => /[.!?…:]["”’»)\]]*$/.test(line.trimEnd());

const isIndented = (line: string, before: string) => /^(\t| {2,})/.test(line) && !/^(\t| {2,})/.test(before);

/**
 * Lines of one paragraph as one, in linear time. A word that was parted becomes whole, but where the text has it with its
 * hyphen elsewhere ("well-known").
 * @param text that the lines are from
 */
export function joinLines(lines: readonly string[], text: string): string {
  const parts: string[] = [];
  lines.forEach((line, index) => {
    // What is before the first line, and behind the last one, is whoever's who asked.
    const start = index === 0 ? line : line.trimStart();
    const next = lines[index + 1];
    parts.push(next === undefined ? start : withSeam(start.trimEnd(), next.trimStart(), text));
  });
  return parts.join('');
}

/** A line with what stands between it and the next one. */
function withSeam(line: string, next: string, text: string): string {
  const parted = /(\p{L}+)[-\u00ad\u2010]$/u.exec(line.slice(-LONGEST_WORD))?.[1];
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  if (parted === undefined || rest === undefined) return `${line} `;
  return !line.endsWith('\u00ad') && text.includes(`${parted}-${rest}`) ? line : line.slice(0, -1);
}
