import type { Role, RoleSpan } from '../page/anchor/target';
import { overlap } from '../page/marks/marks';
import type { Attribution, Claim, ClaimReason, Form, Reading, Span } from '../reading/types';
import type { PlacedCorrection } from './placed';

/** An attribution or a claim of a reading. */
export interface Mark {
  attribution?: Attribution;
  claim?: Claim;
}

/**
 * From this share on (intersection over union) two sets of words are the same mark: a reading of another version, or of
 * a text that was edited, draws its edges a little elsewhere, and what the reader said of it holds for all that. Of a
 * statement and one that stands within it, one has less than half of the other's words.
 */
const SAME_MARK = 0.5;

/** The mark that a correction is about, as the reading has it now; `undefined` where it has none there. */
export function markOn(reading: Reading, { id, spans, mark = spans }: PlacedCorrection): Mark | undefined {
  const own = [
    ...reading.attributions.map((attribution): [Mark, readonly Span[], boolean] => [
      { attribution },
      partsOf(attribution),
      attribution.corrected?.includes(id) ?? false,
    ]),
    ...reading.claims.map((claim): [Mark, readonly Span[], boolean] => [
      { claim },
      [claim.span],
      claim.corrected?.includes(id) ?? false,
    ]),
  ];
  const found = own.find(([, , isOwn]) => isOwn);
  if (found) return found[0];
  const words = mark.map(({ span }) => span);
  let best: Mark | undefined;
  let most = 0;
  for (const [each, parts] of own) {
    const share = overlap(parts, words);
    if (share >= SAME_MARK && share > most) [best, most] = [each, share];
  }
  return best;
}

export const partsOf = ({ source, cue, content }: Attribution): Span[] => [...source, ...cue, ...content];

/** Those of some roles, in the order of the text. */
export const spansOf = (spans: readonly RoleSpan[], ...roles: Role[]): Span[] =>
  spans
    .filter(({ role }) => roles.includes(role))
    .map(({ span }) => span)
    .sort((a, b) => a[0] - b[0]);

/** All of it, as one. */
export function claimParts(spans: readonly RoleSpan[]): Span {
  const all = spans.map(({ span }) => span);
  return [Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))];
}

const QUOTED = /[“"„«‹‘].*[”"“»›’]/s;
const ALL_QUOTED = /^\s*[“"„«‹‘].*[”"“»›’][.,;!?]?\s*$/s;

/** A quotation, a paraphrase, or one with some quoted words, by its quotation marks. */
export function kindOfForm(text: string, content: readonly Span[]): Form {
  const words = content.map((span) => text.slice(...span));
  if (words.length > 0 && words.every((each) => ALL_QUOTED.test(each))) return 'direct';
  return words.some((each) => QUOTED.test(each)) ? 'mixed' : 'indirect';
}

/** What can be looked up in it, as far as its letters say. */
export const reasonsIn = (words: string): ClaimReason[] => (/\d/.test(words) ? ['figure'] : []);
