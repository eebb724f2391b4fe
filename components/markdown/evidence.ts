/** A link that the reader keeps as evidence: a line of the note, which every export takes along and every tool can read. */
export interface Evidence {
  address: string;
  /** The day on which it was seen, as "2026-11-29". */
  seen: string;
}

/**
 * A line of evidence, in whatever language it was written: an address in angle brackets, and behind it a day in
 * parentheses: "Evidence: <https://example.org/plan> (seen 2026-11-29)".
 */
const LINE =
  /^[ \t]*(?:[-*+][ \t]+)?(?:[^\n<>:]{1,60}:[ \t]*)?<(https?:\/\/[^<>\s]{1,8000})>[ \t]*\([^()\n\d]{0,60}(\d{4}-\d{2}-\d{2})[^()\n\d]{0,60}\)[ \t]*$/;

/** A note, and the evidence in it, in the order of its lines. The rest stays as it was written. */
export function partEvidence(note: string): { rest: string; evidence: Evidence[] } {
  if (!note.includes('<http')) return { rest: note, evidence: [] };
  const evidence: Evidence[] = [];
  const rest = note.split('\n').filter((line) => {
    const found = line.length < 10_000 ? LINE.exec(line) : null;
    const [, address, seen] = found ?? [];
    if (!address || !seen || !URL.canParse(address) || Number.isNaN(Date.parse(seen))) return true;
    evidence.push({ address, seen });
    return false;
  });
  return evidence.length === 0 ? { rest: note, evidence } : { rest: rest.join('\n').trim(), evidence };
}

/**
 * The address that a text is, if it is one and nothing else. As it may stand in angle brackets.
 * @param text from the clipboard
 */
export function addressIn(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^\s<>\u2066-\u2069]{1,8000}$/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  return trimmed;
}

/** The reader's own day. @param at ms since 1970 */
export function dayOf(at: number): string {
  const day = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A line without the signs that set words of another direction apart on screen: it is stored, and read elsewhere. */
export const withoutIsolates = (line: string): string => line.replace(/[\u2066-\u2069]/g, '');

/** What is put in the place of a pasted address, with the line ends that make it a line of its own. */
export function asLine(text: string, from: number, to: number, line: string): string {
  const before = from > 0 && text[from - 1] !== '\n' ? '\n' : '';
  const after = to < text.length && text[to] !== '\n' ? '\n' : '';
  return `${before}${line}${after}`;
}
