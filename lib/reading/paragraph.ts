import { asideAttributions } from './as-clauses';
import type { Found } from './found';
import { headlineAttribution } from './headlines';
import { hearsayAdverbs } from './hearsay-adverbs';
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
  /** The attribution that ended in a colon: this paragraph is its content if it is a quotation. */
  announced?: Found;
}

export interface Surroundings {
  next: readonly Token[] | undefined;
  carry: Carry;
  /** The page sets this paragraph apart as a quotation, with marks or without. */
  isQuote: boolean;
  isHeading: boolean;
}

export interface ReadParagraph {
  sentences: Item[][];
  found: Found[];
  carry: Carry;
}

/** Finds the attributions of one paragraph. Yields, sentence by sentence, the offset reached. */
export function* readParagraph(
  tokens: readonly Token[],
  { next, carry, isQuote, isHeading }: Surroundings,
): Generator<number, ReadParagraph, void> {
  const items = itemsOf(tokens, quotationsOf(tokens, next !== undefined && opensWithMark(next)));
  const sentences = sentencesOf(items);
  const open = continued(items, carry, isQuote);
  if (isQuote && open !== undefined) return { sentences, found: [], carry: { announced: open } };
  const speaker = open ? undefined : (isHeading && headlineAttribution(items)) || speakerColon(items);
  if (speaker !== undefined) return { sentences, found: [speaker], carry: {} };
  const found: Found[] = [];
  let last = open;
  let holder = open;
  for (const sentence of sentences) {
    yield sentence[0]!.start;
    const groups = verbGroupsOf(sentence);
    const asides = asideAttributions(sentence, groups);
    const verbs = verbAttributions(sentence, groups).filter(
      (one) => !asides.some((aside) => sameCue(aside, one)),
    );
    const own = [
      ...asides,
      ...verbs,
      ...hearsayAdverbs(sentence, groups),
      ...accordingTo(sentence, groups),
      ...nounAttributions(sentence, groups),
    ];
    if (own.length === 0 && sentence !== sentences[0]) followOn(sentence, last);
    found.push(...own);
    last = own.at(-1) ?? last;
    const end = sentence.at(-1);
    if (end?.inside?.continues) holder = own.find((one) => covers(one, end)) ?? last;
  }
  return { sentences, found, carry: carryOf(items, holder, found.at(-1)) };
}

function carryOf(items: readonly Item[], holder: Found | undefined, last: Found | undefined): Carry {
  if (items.at(-1)?.inside?.continues && holder !== undefined) return { open: holder };
  return last !== undefined && last.content.length === 0 ? { announced: last } : {};
}

/** A quotation left open before, or announced by a colon: this paragraph is more of the same content. */
function continued(items: readonly Item[], { open, announced }: Carry, isQuote: boolean): Found | undefined {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (announced !== undefined && isQuote) {
    announced.content.push([first.start, last.end]);
    return announced;
  }
  const one = open ?? announced;
  if (one === undefined || first.kind !== 'quotation') return undefined;
  one.content.push([first.start, first.end]);
  return one;
}

/** "As the Post described it" is no attribution of "it". */
function sameCue(a: Found, b: Found): boolean {
  return a.cue[0]![0] <= b.cue[0]![0] && b.cue[0]![0] < a.cue[0]![1];
}

function covers(found: Found, { start, end }: Item): boolean {
  return found.content.some((span) => span[0] <= start && end <= span[1]);
}

/** “…,” she said. “…”: a quotation that stands by itself goes on with the speaker before it. */
function followOn(sentence: readonly Item[], last: Found | undefined): void {
  const first = sentence[0];
  if (last === undefined || first?.kind !== 'quotation') return;
  if (last.construction === 'colon' || last.construction.startsWith('quoted'))
    last.content.push([first.start, first.end]);
}
