import { ASSESSMENTS } from '../annotations/model';
import { SOURCE_KINDS, type Span } from '../reading/types';
import { codePoints } from './code-points';
import { fileNames } from './file-names';
import type { Leaving, OutFormat } from './formats';
import type { TellsLeftOut } from './left-out';
import { slug } from './markdown-words';
import { type MarkedPage, markedPages } from './marked-page';
import { oneLine } from './one-line';
import { type FileInZip, zipPieces } from './zip-pieces';

/**
 * Standoff files as brat has them: a text a page, with its marks beside it, and the settings that name their kinds.
 * Offsets are code points. A mark that goes over the end of a line is one of several parts, since brat takes no line end
 * in a mark. https://brat.nlplab.org/standoff.html
 */
export const brat: OutFormat<TellsLeftOut> = {
  extension: 'brat.zip',
  mime: 'application/zip',
  async *write(leaving, options, tell) {
    yield* zipPieces(filesOf(leaving, options, tell), leaving.now);
  },
};

const ROLES = ['Source', 'Cue', 'Content', 'Via', 'Unsourced', 'Noted'] as const;
type Role = (typeof ROLES)[number];

/** `annotation.conf`: without it brat shows none of them. */
const SETTINGS = `[entities]
${ROLES.join('\n')}
[relations]
Said_by Arg1:Content, Arg2:Source
Cued_by Arg1:Content, Arg2:Cue
Told_to Arg1:Content, Arg2:Via
<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>
[events]
[attributes]
Kind Arg:Content, Value:${SOURCE_KINDS.join('|')}
Form Arg:Content, Value:direct|indirect|mixed
Assessment Arg:Noted, Value:${ASSESSMENTS.join('|')}
`;

async function* filesOf(
  leaving: Leaving,
  options: TellsLeftOut,
  tell: (done: number) => void,
): AsyncGenerator<FileInZip> {
  yield { name: 'annotation.conf', text: SETTINGS };
  // brat has trouble with spaces in names.
  const titles = [...leaving.pages.values()].map(({ address, title }) => ({ address, title: slug(title) }));
  const nameOf = fileNames(titles);
  for await (const page of markedPages(leaving, options, tell)) {
    const name = nameOf(page.address).replaceAll(' ', '-');
    yield { name: `${name}.txt`, text: page.text };
    yield { name: `${name}.ann`, text: marksOf(page) };
  }
}

function marksOf({ text, statements, facts, notes }: MarkedPage): string {
  const at = codePoints(text);
  const lines: string[] = [];
  const numbers = { T: 0, R: 0, A: 0, '#': 0 };
  const write = (letter: keyof typeof numbers, ...fields: string[]): string => {
    numbers[letter] += 1;
    const id = `${letter}${numbers[letter]}`;
    lines.push([id, ...fields].join('\t'));
    return id;
  };
  const mark = (role: Role, spans: readonly Span[]): string | undefined => {
    const parts = inLines(text, spans);
    if (parts.length === 0) return undefined;
    const offsets = parts.map(([start, end]) => `${at(start)} ${at(end)}`).join(';');
    return write('T', `${role} ${offsets}`, parts.map(([start, end]) => text.slice(start, end)).join(' '));
  };
  for (const { source, cue, content, via, kind, form, names } of statements) {
    const said = mark('Content', content);
    if (!said) continue;
    const relate = (name: string, other: string | undefined) =>
      other && write('R', `${name} Arg1:${said} Arg2:${other}`);
    relate('Said_by', mark('Source', source));
    relate('Cued_by', mark('Cue', cue));
    relate('Told_to', mark('Via', via));
    write('A', `Kind ${said} ${kind}`);
    write('A', `Form ${said} ${form}`);
    if (names.length > 0) write('#', `AnnotatorNotes ${said}`, names.join(' + '));
  }
  for (const fact of facts) mark('Unsourced', [fact]);
  for (const { annotation, ranges } of notes) {
    const noted = mark(
      'Noted',
      ranges.map(({ span }) => span),
    );
    if (!noted) continue;
    if (annotation.assessment) write('A', `Assessment ${noted} ${annotation.assessment}`);
    const tags = annotation.tags.map((tag) => `#${oneLine(tag)}`);
    const words = [oneLine(annotation.note), ...tags].filter((part) => part !== '').join(' ');
    if (words !== '') write('#', `AnnotatorNotes ${noted}`, words);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Spans in the order of the text, those that overlap as one, cut where lines end and without the spaces at the cuts. */
function inLines(text: string, spans: readonly Span[]): Span[] {
  const joined: [start: number, end: number][] = [];
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap(({ 0: part, index }): Span[] => {
      const from = start + index + (part.length - part.trimStart().length);
      const to = start + index + part.trimEnd().length;
      return to > from ? [[from, to]] : [];
    }),
  );
}
