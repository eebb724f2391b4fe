import { isoTime, whenWord } from './when';

/** A time, as one says it. @param at ms since 1970 */
export function When({ at }: { at: number }) {
  return <time dateTime={isoTime(at)}>{whenWord(at)}</time>;
}
