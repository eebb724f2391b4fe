import type { Report, ReportSource, ReportStatement, Stretch } from './model';

/**
 * Where a text rests on one source alone. What is looked at are the statements that it hands on, in their order: what the
 * writer says in a voice of their own belongs to no source. It is no fault: an interview is one from beginning to end.
 */

/**
 * Statements of one source in a row that make a stretch. News hands on what one person has said in two or three: the
 * quotation, what it means, what was added.
 */
export const FEWEST_STATEMENTS = 4;

/** Paragraphs with no statement that may stand within a stretch: after more of them the next statement begins anew. */
export const MOST_SILENT = 2;

/**
 * Statements in a row, each of which names the same source and no other. One with several sources, or with nobody named,
 * rests on something else and ends it.
 * @param statements in the order of the text
 */
export function stretchesOf(statements: readonly ReportStatement[]): Stretch[] {
  const stretches: Stretch[] = [];
  let run: ReportStatement[] = [];
  const end = () => {
    const stretch = stretchOf(run);
    if (stretch) stretches.push(stretch);
    run = [];
  };
  for (const each of statements) {
    const last = run.at(-1);
    if (last && (onlySource(last) !== onlySource(each) || isFar(last, each))) end();
    if (onlySource(each) === undefined) end();
    else run.push(each);
  }
  end();
  return stretches;
}

function stretchOf(run: readonly ReportStatement[]): Stretch | undefined {
  const [first] = run;
  const speaker = first?.details.speakers[0];
  if (!speaker || run.length < FEWEST_STATEMENTS) return undefined;
  const paragraphs = run.flatMap(({ paragraph }) => paragraph ?? []);
  const isKnown = paragraphs.length === run.length;
  return {
    name: speaker.name,
    kind: speaker.kind,
    statements: run.length,
    ...(isKnown && { from: Math.min(...paragraphs), to: Math.max(...paragraphs) }),
    id: first!.id,
  };
}

/** The id of the one source of a statement. */
function onlySource({ details: { speakers } }: ReportStatement): string | undefined {
  const [first] = speakers;
  return speakers.length === 1 && first!.kind !== 'none' ? first!.id : undefined;
}

const isFar = (a: ReportStatement, b: ReportStatement): boolean =>
  a.paragraph !== undefined && b.paragraph !== undefined && b.paragraph - a.paragraph > MOST_SILENT + 1;

/** The one source of an article that has no other. Statements with nobody named are of none, and are no other one. */
export function aloneOf(sources: readonly ReportSource[]): Report['alone'] {
  const [only] = sources;
  if (!only || sources.length > 1) return undefined;
  return { name: only.name, kind: only.kind, statements: only.statements.length };
}
