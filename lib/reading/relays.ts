import type { Found } from './found';
import type { SourceKind, Span } from './types';

/** Who carried a statement is not whose statement it is: a reader asks for both. */

/** A citing that is as near as this to the outlet's cue belongs to its sentence. In UTF-16 units. */
const LONGEST_SENTENCE = 600;

/**
 * "…, the agency reported, citing two officials": the officials are the source, and the agency carried it. The citing
 * itself is then no attribution of its own. Hearers stay in `via` only where they are outlets: "told The Herald",
 * not "told the council".
 */
export function relayed(found: readonly Found[], text: string, kindOf: (span: Span) => SourceKind): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    one.via = one.via.filter((span) => kindOf(span) === 'outlet' && !/^reporters/i.test(text.slice(...span)));
    const carrier = isCiting(one, text) ? carrierOf(one, kept, text, kindOf) : undefined;
    if (carrier === undefined) kept.push(one);
    else {
      carrier.via = carrier.source;
      carrier.source = one.content;
    }
  }
  return kept;
}

function isCiting(found: Found, text: string): boolean {
  return found.cue.some(([start, end]) => /^citing$/i.test(text.slice(start, end)));
}

/** The outlet's attribution that a citing stands behind, when what is cited is somebody. */
function carrierOf(
  citing: Found,
  earlier: readonly Found[],
  text: string,
  kindOf: (span: Span) => SourceKind,
): Found | undefined {
  const last = earlier.at(-1);
  const cited = citing.content[0];
  const at = citing.cue[0]![0];
  if (last === undefined || cited === undefined || last.source.length !== 1 || last.via.length > 0)
    return undefined;
  if (at - last.cue[0]![1] > LONGEST_SENTENCE) return undefined;
  const kind = kindOf(last.source[0]!);
  // An agency is named like any organisation; that it reports what others said tells it from them.
  const reports = last.cue.some(([start, end]) => /\breport(?:s|ed)$/i.test(text.slice(start, end)));
  return kind === 'outlet' || (kind === 'organization' && reports) ? last : undefined;
}
