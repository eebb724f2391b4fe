/**
 * What the form of a text says of who speaks, whatever its words: transcripts and interviews, names behind dashes and
 * before colons, quotations set apart or standing alone, and the writer, who is no source.
 */

import type { Found } from '../found';
import type { Joined } from '../tagger/join';
import { paragraphAlone, sentencesAlone } from './alone';
import { Cover } from './cover';
import type { Formed, FormParagraph } from './form-paragraph';
import { sourceByColon, toTheEnd } from './headline';
import { isImperative } from './imperative';
import { interviewIn } from './interview';
import { nameBeforeColon } from './name-before-colon';
import { namesBehindDashes } from './name-behind-dash';
import { isNaming } from './naming';
import { saidInList } from './said-in-list';
import { ABOVE_CONFIDENCE, setApart } from './set-apart';
import { turnsIn } from './turns';
import { isOfWriter } from './writer';

export interface Forms {
  /** What the line under a paragraph attributes, by the index of the paragraph. */
  credited: Map<number, Found>;
  /** What a paragraph attributes, by its index. */
  found: Found[][];
  /** Whether all of it is somebody's, or the interviewer's: none of its sentences is a claim. */
  isGiven: boolean[];
}

/** Makes of what the tagger found what the form of the text says. Changes what was found. Yields now and then. */
export function* formed(
  paragraphs: readonly FormParagraph[],
  joined: readonly (readonly Joined[])[],
  text: string,
): Generator<void, Forms, void> {
  const tagged = joined.map((own) =>
    own
      .map(({ found }) => found)
      .filter((found) => !isOfWriter(found, text) && !isImperative(found, text) && !isNaming(found, text)),
  );
  for (const [at, own] of tagged.entries()) toTheEnd(paragraphs[at]!, own);
  const turns = yield* turnsIn(paragraphs, text);
  const forms = new Map(turns.size > 0 ? turns : yield* interviewIn(paragraphs, text));
  const cover = new Cover(tagged, paragraphs);
  const credited = new Map<number, Found>();
  const foundIn = (at: number) => forms.get(at)?.found ?? tagged[at] ?? [];
  const proseAt = (at: number) => (isProse(paragraphs[at]) ? paragraphs[at] : undefined);
  let next = 0;
  for (let at = 0; at < paragraphs.length; at = next) {
    yield;
    next = at + 1;
    if (forms.has(at)) continue;
    const paragraph = paragraphs[at]!;
    const named =
      namesBehindDashes(paragraph, text) ?? nameBeforeColon(paragraph) ?? sourceByColon(paragraph, text);
    if (named !== undefined) {
      forms.set(at, named);
      continue;
    }
    const above = proseAt(at - 1);
    if (paragraph.kind === 'list' && above !== undefined && above.kind !== 'list' && !forms.has(at - 1)) {
      const end = endOfList(paragraphs, at);
      const said = saidInList({ paragraph: above, found: tagged[at - 1]! }, paragraphs.slice(at, end));
      if (said !== undefined) {
        for (let i = at; i < end; i++) forms.set(i, { found: i === at ? [said] : [] });
        next = end;
        continue;
      }
    }
    const before = above && { paragraph: above, found: foundIn(at - 1) };
    if (paragraph.isQuote) {
      next = endOfRun(paragraphs, at);
      if (isGivenAbove(at, next, paragraphs, cover)) continue;
      const run = paragraphs.slice(at, next);
      if (run.some((own, i) => framesItself(own, foundIn(at + i)))) continue;
      const apart = setApart(run, before, text);
      for (let i = at; i < next; i++) forms.set(i, { found: [] });
      if (apart?.isCredit) credited.set(next - 1, apart.found);
      else if (apart !== undefined) forms.set(at, { found: [apart.found] });
    } else if (paragraph.kind === 'paragraph' && cover.giverOf(at) === undefined) {
      if (framesItself(paragraph, foundIn(at))) continue;
      const found = paragraphAlone(paragraph, before, proseAt(at + 1), text);
      if (found !== undefined) forms.set(at, { found: [found] });
    }
  }
  return { ...(yield* put(paragraphs, tagged, forms, cover, text)), credited };
}

/** Whether a run of quotations set apart is the content of an attribution above it, which the page makes sure. */
function isGivenAbove(from: number, to: number, paragraphs: readonly FormParagraph[], cover: Cover): boolean {
  for (let at = from; at < to; at++) {
    const giver = cover.giverOf(at);
    if (giver === undefined) continue;
    giver.atLeast = ABOVE_CONFIDENCE;
    giver.verbatim = giver.content.every(([start]) => paragraphs[cover.indexOf(start)]?.isQuote);
    return true;
  }
  return false;
}

function* put(
  paragraphs: readonly FormParagraph[],
  tagged: readonly Found[][],
  forms: ReadonlyMap<number, Formed>,
  cover: Cover,
  text: string,
): Generator<void, Omit<Forms, 'credited'>, void> {
  const all: Found[][] = [];
  for (const [at, own] of tagged.entries()) {
    yield;
    const form = forms.get(at);
    if (form !== undefined) {
      all.push(form.found);
      continue;
    }
    // What was found farther up may have run on into what a form gives to somebody else.
    const kept = own.filter((one) => {
      const had = one.content.length;
      if (forms.size > 0) one.content = one.content.filter(([start]) => !forms.has(cover.indexOf(start)));
      return had === 0 || one.content.length > 0;
    });
    const alone = yield* sentencesAlone(paragraphs[at]!, kept, (span) => cover.holds(span), text);
    all.push([...kept, ...alone]);
  }
  return { found: all, isGiven: paragraphs.map((_, at) => forms.has(at)) };
}

const isProse = (paragraph: FormParagraph | undefined) =>
  paragraph !== undefined && /^(?:paragraph|list|other)$/.test(paragraph.kind);

/** The end of the paragraphs from `at` on that are one quotation set apart. */
function endOfRun(paragraphs: readonly FormParagraph[], at: number): number {
  let end = at + 1;
  while (paragraphs[end]?.isQuote && paragraphs[end]!.follows && !paragraphs[end - 1]!.credit) end += 1;
  return end;
}

/** The end of the items of a list from `at` on. */
function endOfList(paragraphs: readonly FormParagraph[], at: number): number {
  let end = at + 1;
  while (paragraphs[end]?.kind === 'list' && paragraphs[end]!.follows) end += 1;
  return end;
}

/** Whether a quotation says itself whose it is: “…,” said Jane Roe. */
function framesItself({ tokens, quotations }: FormParagraph, found: readonly Found[]): boolean {
  if (quotations[0]?.first !== 0) return false;
  let next = 0;
  return found.some(({ cue: [cue] }) => {
    if (cue === undefined) return false;
    while (next < quotations.length && tokens[quotations[next]!.last]!.end <= cue[0]) next += 1;
    const around = quotations[next];
    return around === undefined || cue[0] < tokens[around.first]!.start || cue[1] > tokens[around.last]!.end;
  });
}
