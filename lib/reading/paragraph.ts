import type { Found } from './found';
import { type Item, itemsOf } from './items';
import { nounAttributions } from './noun-cues';
import { accordingTo, speakerColon } from './other-constructions';
import { opensWithMark, quotationsOf } from './quotation';
import { sentencesOf } from './sentences';
import type { Token } from './tokens';
import { verbAttributions } from './verb-attributions';
import { verbGroupsOf } from './verb-groups';

/** What is carried from one paragraph to the next. */
export interface Carry {
  /** The attribution whose quotation the paragraph before left open, so that this paragraph goes on with it. */
  open?: Found;
}

export interface ReadParagraph {
  sentences: Item[][];
  found: Found[];
  carry: Carry;
}

/** Finds the attributions of one paragraph. A generator, so that the reader can stop for breath between sentences. */
export function* readParagraph(
  tokens: readonly Token[],
  next: readonly Token[] | undefined,
  carry: Carry,
): Generator<void, ReadParagraph, void> {
  const items = itemsOf(tokens, quotationsOf(tokens, next !== undefined && opensWithMark(next)));
  const sentences = sentencesOf(items);
  const found: Found[] = [];
  let last: Found | undefined;
  let open = continueQuotation(items, carry);
  const speaker = open === undefined ? speakerColon(items) : undefined;
  if (speaker !== undefined) return { sentences, found: [speaker], carry: {} };
  for (const sentence of sentences) {
    yield;
    const groups = verbGroupsOf(sentence);
    const own = [
      ...verbAttributions(sentence, groups),
      ...accordingTo(sentence, groups),
      ...nounAttributions(sentence, groups),
    ];
    if (own.length === 0) followOn(sentence, last);
    found.push(...own);
    last = own.at(-1) ?? last;
    const end = sentence.at(-1);
    if (end?.continues) open = holderOf(end, own, last ?? open);
  }
  const unfinished = items.at(-1)?.continues === true;
  return { sentences, found, carry: unfinished && open !== undefined ? { open } : {} };
}

/** A quotation left open before: its next paragraph is more of the same content. */
function continueQuotation(items: readonly Item[], { open }: Carry): Found | undefined {
  const first = items[0];
  if (open === undefined || first?.kind !== 'quotation') return undefined;
  open.content.push([first.start, first.end]);
  return open;
}

function holderOf(quotation: Item, own: readonly Found[], fallback: Found | undefined): Found | undefined {
  return (
    own.find((one) => one.content.some(([start, end]) => start <= quotation.start && quotation.end <= end)) ??
    fallback
  );
}

/** “…,” she said. “…”: a quotation that stands by itself goes on with the speaker before it. */
function followOn(sentence: readonly Item[], last: Found | undefined): void {
  const first = sentence[0];
  if (last === undefined || first?.kind !== 'quotation' || !/^quoted|colon/.test(last.construction)) return;
  last.content.push([first.start, first.end]);
}
