import type { KeptReading } from '../annotations/kept-reading';
import type { Annotation } from '../annotations/model';
import type { RoleSpan } from '../page/anchor/target';
import type { Form, SourceKind, Span } from '../reading/types';
import { byPage, type PageOfNotes } from './by-page';
import { type CitedPage, citedPage } from './cited-page';
import type { Leaving } from './formats';
import { lastReading } from './last-reading';
import type { TellsLeftOut } from './left-out';
import { sourceNames } from './note-of';
import { oneLine } from './one-line';
import { plainText } from './plain-text';
import { findTarget } from './target-in-text';
import { findStatements, type StatementSpans } from './words-in-text';

/** A statement that is marked in a text. Spans are UTF-16 code units of it. */
export interface MarkedStatement extends StatementSpans {
  /** The same as long as the reading says the same. */
  id: string;
  form: Form;
  kind: SourceKind;
  /** Who it is, as the reader has joined them. */
  names: string[];
}

/** A passage that the reader wrote about, or a mark of it. */
export interface MarkedNote {
  annotation: Annotation;
  ranges: RoleSpan[];
}

/** What the reader changed in what was read. */
export interface Correction {
  /** UUID of the annotation that says so. */
  id: string;
  /** `dismissed`: it is none, and is in no list of statements; `added`: the reading has no such mark, the reader does. */
  change: 'dismissed' | 'added';
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
  corrections: Correction[];
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
  const read = reading ? statementsIn(kept.text, reading, leaving.nameOf) : { statements: [], lost: 0 };
  const facts = reading ? factsIn(kept.text, reading) : { facts: [], lost: 0 };
  const lost = page.annotations.filter(({ target }) => target).length - notes.length + read.lost + facts.lost;
  if (lost > 0) leftOut('not-found', page.address, lost);
  return {
    address: page.address,
    cited: citedPage(page, leaving),
    text: plainText(kept.text),
    version: reading?.version,
    language: reading?.language ?? '',
    ...corrected(read.statements, facts.facts, notes, leaving.nameOf),
  };
}

function statementsIn(
  text: string,
  { attributions, sources }: KeptReading,
  nameOf: (source: string) => string,
) {
  const statements = findStatements(text, attributions).flatMap((spans, n): MarkedStatement[] => {
    const { sources: places, form } = attributions[n]!;
    const named = places.flatMap((place) => sources[place] ?? []);
    const names = [...new Set(named.map(({ name }) => oneLine(nameOf(name))))];
    return spans ? [{ ...spans, id: `A${n + 1}`, form, kind: named[0]?.kind ?? 'none', names }] : [];
  });
  return { statements, lost: attributions.length - statements.length };
}

function factsIn(text: string, { claims }: KeptReading) {
  const facts: Span[] = [];
  let from = 0;
  for (const { words } of claims) {
    const later = text.indexOf(words, from);
    const at = later < 0 ? text.indexOf(words) : later;
    if (at < 0 || words === '') continue;
    facts.push([at, at + words.length]);
    from = at + words.length;
  }
  return { facts, lost: claims.length - facts.length };
}

/** Without what the reader dismissed, and with the marks that the reader wrote about and the last reading does not have. */
function corrected(
  statements: MarkedStatement[],
  facts: Span[],
  notes: MarkedNote[],
  nameOf: (source: string) => string,
): Pick<MarkedPage, 'statements' | 'facts' | 'notes' | 'corrections'> {
  const corrections: Correction[] = [];
  let [left, leftFacts] = [statements, facts];
  for (const { annotation, ranges } of notes) {
    const { id, reading, dismissal } = annotation;
    if (!reading) continue;
    const { mark } = reading;
    const of = (role: string) => ranges.filter((range) => range.role === role).map(({ span }) => span);
    const spans = {
      source: of('source'),
      cue: of('cue'),
      content: of(mark === 'claim' ? 'claim' : 'content'),
    };
    const isIt = (content: readonly Span[]) => startOf(content) === startOf(spans.content);
    const isThere =
      mark === 'claim' ? leftFacts.some((fact) => isIt([fact])) : left.some((each) => isIt(each.content));
    if (dismissal) {
      if (mark === 'claim') leftFacts = leftFacts.filter((fact) => !isIt([fact]));
      else left = left.filter((each) => !isIt(each.content));
      corrections.push({ id, change: 'dismissed', mark, ...spans });
    } else if (!isThere && spans.content.length > 0) {
      if (mark === 'claim') leftFacts = [...leftFacts, ...spans.content];
      else
        left = [
          ...left,
          {
            ...spans,
            via: [],
            id,
            form: reading.form ?? 'indirect',
            kind: reading.sources[0]?.kind ?? 'none',
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

const startOf = (spans: readonly Span[]): number => Math.min(...spans.map(([start]) => start));
