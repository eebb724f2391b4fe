import type { Span } from '../../reading/types';
import type { Passage } from './passage';

/**
 * How much of the words before and after a passage stands around this span, 0 to 1 a side: the share of code units
 * that agree, counted from the span outwards to the first that differs. Where nothing stood before or after, nothing
 * may stand there now; of another tool's words it is only not known, which speaks for no place.
 */
export function agreement(
  text: string,
  span: Span,
  { known, core, isOthers }: Pick<Passage, 'known' | 'core' | 'isOthers'>,
): [before: number, after: number] {
  const [before, after] = agreedUnits(text, span, { known, core });
  const edge = (isThere: boolean) => (isThere && !isOthers ? 1 : 0);
  return [
    core[0] === 0 ? edge(span[0] === 0) : before / core[0],
    core[1] === known.length ? edge(span[1] === text.length) : after / (known.length - core[1]),
  ];
}

/** The same in code units. */
export function agreedUnits(
  text: string,
  [start, end]: Span,
  { known, core: [from, to] }: Pick<Passage, 'known' | 'core'>,
): [before: number, after: number] {
  let before = 0;
  while (before < from && before < start && text[start - 1 - before] === known[from - 1 - before])
    before += 1;
  let after = 0;
  while (to + after < known.length && text[end + after] === known[to + after] && end + after < text.length)
    after += 1;
  return [before, after];
}
