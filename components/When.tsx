/** A time, as the reader's language writes it. @param at ms since 1970 */
export function When({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{timeWord(at)}</time>;
}

/** "3 May 2026, 14:05". @param at ms since 1970 */
export const timeWord = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
