import type { Asked } from '../../../lib/search/asked';
import { markedParts } from './marked-words';

/** A text, with what was searched for marked in it. */
export function Marked({ text, terms }: { text: string; terms: readonly Asked[] }) {
  return (
    <>
      {markedParts(text, terms).map(({ text: part, isFound }, i) =>
        isFound ? <mark key={i}>{part}</mark> : part,
      )}
    </>
  );
}
