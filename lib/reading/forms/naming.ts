import type { Found } from '../found';

/**
 * Who is given a name or an office is no source, and hands nothing over: "Jane Roe named mayor", "someone called Tom
 * Hale". All 5 attributions by "named" that are marked in whence-wikinews.train are such, and none of the annotated ones
 * has the cue.
 */
const NAMED = /^(?:(?:is|was|were|been|has|have|had)\s+)*named$/i;
const INDEFINITE = /^(?:some(?:one|body)|any(?:one|body))$/i;

export function isNaming({ source, cue }: Found, text: string): boolean {
  const words = cue.map((span) => text.slice(...span).trim()).join(' ');
  if (NAMED.test(words)) return true;
  const [first] = source;
  return (
    /^(?:called|nicknamed)$/i.test(words) && first !== undefined && INDEFINITE.test(text.slice(...first))
  );
}
