import { whenWord } from './when';

/** A time, as one says it. @param at ms since 1970 */
export function When({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{whenWord(at)}</time>;
}
