import type { Correction } from '../annotations/model';
import { correct } from '../corrections/correct';
import type { Span } from '../reading/types';
import { byPage, type PageOfNotes } from './by-page';
import { type CitedPage, citedPage } from './cited-page';
import { correctionWords } from './correction-words';
import type { Leaving } from './formats';
import { lastReading } from './last-reading';
import type { TellsLeftOut } from './left-out';
import type { MarkedNote, MarkedStatement } from './marked-parts';
import { sourceNames } from './note-of';
import { plainText } from './plain-text';
import { factsOf, placedIn, readIn, statementsOf } from './read-in-text';
import { findTarget } from './target-in-text';

/** What the reader changed in what was read. */
export interface MarkCorrection {
  /** UUID of the annotation that says so. */
  id: string;
  /**
   * `dismissed`: it is none, and is in no list of statements; `added`: the reading has no such mark, the reader does;
   * `changed`: the reader has put it right, as the list of statements has it; `right`: the reader has found it right;
   * `source`: the reader says who a source is, in the words of `source`.
   */
  change: 'dismissed' | 'added' | 'changed' | 'right' | 'source';
  /** What was put right (`correctionWords`). */
  says?: string;
  mark: 'attribution' | 'claim';
  source: Span[];
  cue: Span[];
  /** Of a claim the claim itself. */
  content: Span[];
}

/** A page with its text, and all that is said of places in it: what programs that mark texts take. */
export interface MarkedPage {
  address: string;
  cited: CitedPage;
  text: string;
  /** The reading's `version`; absent where there is none. */
  version?: string;
  language: string;
  statements: MarkedStatement[];
  /** Statements of fact that name no source. */
  facts: Span[];
  notes: MarkedNote[];
  corrections: MarkCorrection[];
}

/** Pages whose text is kept, one after the other. What cannot be in them is told to `leftOut`. */
export async function* markedPages(
  leaving: Leaving,
  { leftOut = () => {} }: TellsLeftOut,
  tell: (done: number) => void,
): AsyncGenerator<MarkedPage> {
  for await (const page of byPage(leaving)) {
    const marked = await markedPage(page, leaving, leftOut);
    if (marked) yield marked;
    else leftOut('no-text', page.address, 1);
    tell(page.done);
  }
}

async function markedPage(
  page: PageOfNotes,
  leaving: Leaving,
  leftOut: NonNullable<TellsLeftOut['leftOut']>,
): Promise<MarkedPage | undefined> {
  const kept = await leaving.textOf(page.address);
  if (!kept) return undefined;
  const reading = lastReading(await leaving.readingsOf(page.address));
  const notes = page.annotations.flatMap((annotation): MarkedNote[] => {
    const ranges = annotation.target && findTarget(annotation.target, kept);
    return ranges ? [{ annotation, ranges }] : [];
  });
  const read = readIn(kept.text, reading);
  const put = correct(read.reading, kept.text, placedIn(notes, kept));
  const lost = page.annotations.filter(({ target }) => target).length - notes.length + read.lost;
  if (lost > 0) leftOut('not-found', page.address, lost);
  return {
    address: page.address,
    cited: citedPage(page, leaving),
    text: plainText(kept.text),
    version: reading?.version,
    language: reading?.language ?? '',
    ...corrected(statementsOf(put, leaving.nameOf), factsOf(put), notes, leaving.nameOf),
  };
}

/** Without what the reader dismissed, and with the marks that the reader wrote about and the last reading does not have. */
function corrected(
  statements: MarkedStatement[],
  facts: Span[],
  notes: MarkedNote[],
  nameOf: (source: string) => string,
): Pick<MarkedPage, 'statements' | 'facts' | 'notes' | 'corrections'> {
  const corrections: MarkCorrection[] = [];
  let [left, leftFacts] = [statements, facts];
  for (const { annotation, ranges } of notes) {
    const { id, reading, dismissal, correction } = annotation;
    if (!reading && !correction) continue;
    const mark = reading?.mark ?? (correction?.what === 'claim' ? 'claim' : 'attribution');
    const of = (role: string) => ranges.filter((range) => range.role === role).map(({ span }) => span);
    const spans = {
      source: of('source'),
      cue: of('cue'),
      content: of(mark === 'claim' ? 'claim' : 'content'),
    };
    const isIt = (content: readonly Span[]) => startOf(content) === startOf(spans.content);
    const isThere =
      mark === 'claim' ? leftFacts.some((fact) => isIt([fact])) : left.some((each) => isIt(each.content));
    if (correction) corrections.push({ id, ...changeOf(correction), mark, ...spans });
    // What is put right is in the lists already.
    if (correction && correction.what !== 'right' && !dismissal) continue;
    if (dismissal) {
      if (mark === 'claim') leftFacts = leftFacts.filter((fact) => !isIt([fact]));
      else left = left.filter((each) => !isIt(each.content));
      corrections.push({ id, change: 'dismissed', mark, ...spans });
    } else if (reading && !isThere && spans.content.length > 0) {
      if (mark === 'claim') leftFacts = [...leftFacts, ...spans.content];
      else
        left = [
          ...left,
          {
            ...spans,
            via: [],
            id,
            form: reading?.form ?? 'indirect',
            kind: reading?.sources[0]?.kind ?? 'none',
            names: sourceNames(annotation, nameOf),
          },
        ];
      corrections.push({ id, change: 'added', mark, ...spans });
    }
  }
  const inOrder = (a: number, b: number) => a - b;
  return {
    statements: left.toSorted((a, b) => inOrder(startOf(a.content), startOf(b.content))),
    facts: leftFacts.toSorted(([a], [b]) => inOrder(a, b)),
    notes: notes.filter(({ annotation }) => !annotation.dismissal),
    corrections,
  };
}

const changeOf = (correction: Correction): Pick<MarkCorrection, 'change' | 'says'> => ({
  change: correction.what === 'right' || correction.what === 'source' ? correction.what : 'changed',
  says: correctionWords(correction).toWellFormed(),
});

const startOf = (spans: readonly Span[]): number => Math.min(...spans.map(([start]) => start));
