import { markedParts, type Term } from './marked-words';

/** A text, with what was searched for marked in it. */
export function Marked({ text, terms }: { text: string; terms: readonly Term[] }) {
  return (
    <>
      {markedParts(text, terms).map(({ text: part, isFound }, i) =>
        isFound ? <mark key={i}>{part}</mark> : part,
      )}
    </>
  );
}
