import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Agreeing, agreement, agreementLines } from './annotate/agreement';
import { annotated } from './annotate/build';
import { type GivenText, type NumberedText, numberedText, printed } from './annotate/document';
import { corpusLine, type Home, offsetLine, writtenLine } from './annotate/lines';
import { report } from './annotate/report';
import { type Written, written } from './annotate/written';
import type { Part } from './corpora/offsets';

/** Annotating texts by docs/annotation-guide.md: from texts to numbered lines, from written spans to offsets. */

const HELP = `Usage: npm run --silent annotate -- prepare TEXTS.jsonl DIR
       npm run --silent annotate -- check DIR [ID...]
       npm run --silent annotate -- build DIR OUT.jsonl [--of CORPUS.jsonl | --written]
       npm run --silent annotate -- agree ONE.jsonl OTHER.jsonl

docs/annotation-guide.md says what to mark, how to write it down, and how texts are added to the project.

  prepare   lines {"id", "text", "title"?, "genre"?, "line"?} become DIR/docs/ID.txt, the text in numbered lines, and
            DIR/docs.json; DIR/ann is where the annotator writes ID.json
  check     finds every span of DIR/ann/ID.json in its text, and prints what it was understood as: line, source, cue,
            content, kind, name. What is wrong stands behind !!, and the exit code is 1.
  build     writes what is annotated in DIR as a corpus with its texts; attributions with a problem are left out
  agree     how far two annotations of the same texts agree, of those that both files have, told by id

With build:
  --of FILE        offsets and hashes instead, for tools/corpora: the texts are those of this corpus, whose lines
                   {"id", "text"} have their ids (or their "line")
  --written        with texts, for tools/corpora/whence-written.jsonl: they were written for the project
  --prefix TEXT    put before each id, with --of
  --genre NAME     of all texts, with --of (default: each text's own)
  --dev-every N    each Nth text is for choosing and not for training (default 10)
  --help           print this
`;

/** A sentence for whoever ran the command; printed without a stack. */
class NothingToAnnotate extends Error {}

/** Ends the run with code 1 once the rest is done. */
function complain(problem: string): void {
  process.stderr.write(`annotate: ${problem}\n`);
  process.exitCode = 1;
}

function contentOf(file: string): string {
  if (!existsSync(file)) throw new NothingToAnnotate(`There is no ${file}.`);
  return readFileSync(file, 'utf8');
}

const jsonLines = <T>(file: string): T[] =>
  contentOf(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const documentsOf = (folder: string) => JSON.parse(contentOf(join(folder, 'docs.json'))) as NumberedText[];

const annotationFile = (folder: string, id: string) => join(folder, 'ann', `${id}.json`);

/** Of one text; undefined, after a complaint, where it cannot be read. */
function annotationOf(folder: string, id: string): Written | undefined {
  const file = annotationFile(folder, id);
  if (!existsSync(file)) {
    complain(`There is no ${file}.`);
    return;
  }
  try {
    return written(readFileSync(file, 'utf8'));
  } catch (error) {
    complain(`${file}: ${(error as Error).message}.`);
  }
}

function prepare(file: string, folder: string): void {
  const documents = jsonLines<GivenText>(file).map((given) => {
    // An id is the name of a file.
    if (!/^[^/\\]+$/.test(given.id)) throw new NothingToAnnotate(`"${given.id}" cannot be an id.`);
    return numberedText(given);
  });
  for (const name of ['docs', 'ann']) mkdirSync(join(folder, name), { recursive: true });
  for (const document of documents)
    writeFileSync(join(folder, 'docs', `${document.id}.txt`), printed(document));
  writeFileSync(join(folder, 'docs.json'), JSON.stringify(documents));
  process.stdout.write(`${documents.length} texts\n`);
}

function check(folder: string, ids: readonly string[]): void {
  const documents = documentsOf(folder);
  const unknown = ids.filter((id) => !documents.some((one) => one.id === id));
  for (const id of unknown) complain(`${folder} has no text ${id}.`);
  let problems = unknown.length;
  for (const document of documents.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const annotation = annotationOf(folder, document.id);
    if (annotation === undefined) {
      problems += 1;
      continue;
    }
    const said = report(document, annotation);
    process.stdout.write(`${said.lines.join('\n')}\n`);
    problems += said.problems;
  }
  process.stdout.write(`problems: ${problems}\n`);
  if (problems > 0) process.exitCode = 1;
}

interface Form {
  home?: Home;
  written: boolean;
  devEvery: number;
}

function build(folder: string, out: string, form: Form): void {
  const lines: unknown[] = [];
  let leftOut = 0;
  for (const document of documentsOf(folder)) {
    if (!existsSync(annotationFile(folder, document.id))) continue;
    const annotation = annotationOf(folder, document.id);
    if (annotation === undefined) continue;
    const built = annotated(document, annotation);
    leftOut += built.leftOut;
    const part: Part = lines.length % form.devEvery === form.devEvery - 1 ? 'dev' : 'train';
    const line = form.home
      ? offsetLine(document, part, built.annotated, form.home)
      : form.written
        ? writtenLine(document, part, built.annotated)
        : corpusLine(document, built.annotated);
    if (line === undefined) complain(`${form.home?.of} does not have the text ${document.id}.`);
    else lines.push(line);
  }
  writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stdout.write(`${lines.length} texts, ${leftOut} attributions left out\n`);
}

function agree(one: string, other: string): void {
  const others = new Map(jsonLines<Agreeing>(other).map((line) => [line.id, line]));
  const pairs = jsonLines<Agreeing>(one).flatMap((line): [Agreeing, Agreeing][] => {
    const same = others.get(line.id);
    return same === undefined ? [] : [[line, same]];
  });
  if (pairs.length === 0) throw new NothingToAnnotate(`${one} and ${other} have no text in common.`);
  process.stdout.write(agreementLines(agreement(pairs)));
}

function formOf(given: {
  of?: string | undefined;
  prefix: string;
  genre?: string | undefined;
  written: boolean;
  'dev-every': string;
}): Form {
  const devEvery = Number(given['dev-every']);
  if (!(Number.isInteger(devEvery) && devEvery > 0))
    throw new NothingToAnnotate('--dev-every takes a whole number from 1.');
  const { of, prefix, genre, written } = given;
  return { written, devEvery, ...(of !== undefined && { home: homeOf(of, prefix, genre) }) };
}

function homeOf(file: string, prefix: string, genre: string | undefined): Home {
  const texts = new Map(jsonLines<{ id: string; text: string }>(file).map(({ id, text }) => [id, text]));
  return { of: basename(file, '.jsonl'), texts, prefix, genre };
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      of: { type: 'string' },
      written: { type: 'boolean', default: false },
      prefix: { type: 'string', default: '' },
      genre: { type: 'string' },
      'dev-every': { type: 'string', default: '10' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const [what, from, ...rest] = positionals;
  const [to] = rest;
  const one = to !== undefined && rest.length === 1;
  if (what === 'check' && from !== undefined) check(from, rest);
  else if (what === 'prepare' && from !== undefined && one) prepare(from, to);
  else if (what === 'build' && from !== undefined && one) build(from, to, formOf(values));
  else if (what === 'agree' && from !== undefined && one) agree(from, to);
  else
    throw new NothingToAnnotate(
      'prepare, check, build or agree, with what to read and where to write; see --help.',
    );
}

try {
  main();
} catch (error) {
  const expected =
    error instanceof NothingToAnnotate || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`annotate: ${expected ? (error as Error).message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
