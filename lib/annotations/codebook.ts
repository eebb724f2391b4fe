/**
 * The codebook: tags that the reader codes with. A code is a tag with an entry of its own, which stands with what is
 * arranged for all of the library (`code:NAME`); wherever tags are found, filtered, written and merged codes are, too.
 */

/** How many ways there are in which a code can look: each has a hue and a line of its own (`components/codes.css`). */
export const CODE_STYLES = 8;

/**
 * Their hues, as they stand on light pages and in files: 4.5 : 1 on white, told apart by people who see no red or green,
 * and none that judges. Those on dark ones are in `components/codes.css`.
 */
export const CODE_COLOURS = [
  '#0b57a8',
  '#8a4b00',
  '#00695c',
  '#8b2f8f',
  '#5c5c00',
  '#5a45b8',
  '#a02c4e',
  '#3d5563',
] as const;

/** Code units of a definition: some paragraphs. */
export const LONGEST_DEFINITION = 5_000;

export interface CodeEntry {
  /** 1 to `CODE_STYLES`. */
  style: number;
  /** When it is given, in the reader's words. */
  definition: string;
  /** The key that gives it while coding, one character as it is typed; none where the code has none. */
  key?: string;
}

export interface Code extends CodeEntry {
  /** The tag, as it stands. */
  name: string;
}

export const codeField = (name: string) => `code:${name}`;

/** Keys that do something else while coding: right, wrong, change, next, previous, undo, and the way out. */
export const CODING_KEYS = ['r', 'w', 'c', 'n', 'p', 'u', '?'] as const;

/** Whether a key can be a code's: one letter or figure of any script, and none that coding itself needs. */
export const isCodeKey = (key: string): boolean =>
  /^[\p{L}\p{N}]$/u.test(key) && !(CODING_KEYS as readonly string[]).includes(key.toLowerCase());

/** An entry as it is stored; `undefined` for what is none. What is not understood of it is left out. */
export function codeFrom(name: string, value: unknown): Code | undefined {
  if (name.trim() === '' || typeof value !== 'object' || value === null) return undefined;
  const { style, definition, key } = value as Partial<Record<keyof CodeEntry, unknown>>;
  if (!Number.isInteger(style) || (style as number) < 1 || (style as number) > CODE_STYLES) return undefined;
  return {
    name,
    style: style as number,
    definition: typeof definition === 'string' ? definition.slice(0, LONGEST_DEFINITION) : '',
    ...(typeof key === 'string' && isCodeKey(key) && { key }),
  };
}

/** What is stored of a code. */
export const entryOf = ({ style, definition, key }: CodeEntry): CodeEntry => ({
  style,
  definition: definition.trim().slice(0, LONGEST_DEFINITION),
  ...(key !== undefined && { key }),
});

/** By name. Of two that came to have the same key, as by a merge, the first alone has it. */
export function inOrder(codes: readonly Code[]): Code[] {
  const taken = new Set<string>();
  return [...codes]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ key, ...code }) => {
      if (key === undefined || taken.has(key.toLowerCase())) return code;
      taken.add(key.toLowerCase());
      return { ...code, key };
    });
}

/** The style that a new code gets: the one that the fewest have. */
export function freeStyle(codes: readonly Code[]): number {
  const counts = Array.from({ length: CODE_STYLES }, (_, i) => codes.filter(({ style }) => style === i + 1));
  const fewest = Math.min(...counts.map(({ length }) => length));
  return counts.findIndex(({ length }) => length === fewest) + 1;
}

/** The key that a new code gets: the first figure that is free. */
export const freeKey = (codes: readonly Code[]): string | undefined =>
  [...'1234567890'].find((key) => codes.every((code) => code.key !== key));

/** The codes that stand on something, in the order of the codebook. */
export function codesAmong(codes: readonly Code[], tags: readonly string[]): Code[] {
  const names = new Set(tags);
  return codes.filter(({ name }) => names.has(name));
}

/**
 * What is set in the codebook where tags become one: the entry goes with the name. Where the new name has an entry
 * already, that one stays; else it gets that of the first.
 * @param entries by name, as they are stored
 * @param from names that go
 */
export function renamedEntries(
  entries: ReadonlyMap<string, unknown>,
  from: readonly string[],
  to: string,
): { field: string; value: unknown }[] {
  const gone = from.filter((name) => name !== to && entries.has(name));
  const [first] = gone;
  if (first === undefined) return [];
  return [
    ...(entries.has(to) ? [] : [{ field: codeField(to), value: entries.get(first) }]),
    ...gone.map((name) => ({ field: codeField(name), value: null })),
  ];
}
