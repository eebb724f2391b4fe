import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { factAppealLines } from './corpora/factappeal';
import type { OffsetLine } from './corpora/offsets';
import { type About, ownLines } from './corpora/own-lines';
import { attributionsOf, rowsOf, wordsOf } from './corpora/polnear';
import { wikinewsArticles } from './corpora/wikinews';

/** Makes, of the corpora as they are at their public homes, the folder that training and evaluation read. */

const HELP = `Usage: npm run corpora -- --polnear DIR --factappeal DIR --abc DIR --wikinews DIR --out DIR

Writes the files that npm run train and npm run evaluate read. docs/model-card.md says where the corpora are at home,
on what terms, and what the files hold. Each option may be left out; then its files are not written.

What the project itself has annotated stands in tools/corpora, as offsets and a hash of each text. It is joined with
the texts here: whence-wikinews is written from --wikinews, whence-more from what --factappeal and --abc have written
to --out, now or before. A text that is another one than was annotated is named and left out, and the exit code is 1.

  --polnear DIR      the repository networkdynamics/PolNeAR
  --factappeal DIR   the repository guymorlan/factappeal
  --abc DIR          the package abc of NLTK's data, unpacked (rural.txt, science.txt)
  --wikinews DIR     the repository dexter/dexter-datasets (entity-saliency/saliency-dataset.json)
  --out DIR          where the files go
  --help             print this
`;

/** A sentence for whoever ran the command; printed without a stack. */
class NothingToConvert extends Error {}

function contentOf(file: string): string {
  if (!existsSync(file)) throw new NothingToConvert(`There is no ${file}.`);
  return readFileSync(file, 'utf8');
}

function write(folder: string, name: string, lines: readonly unknown[]): void {
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stdout.write(`${name}: ${lines.length} lines\n`);
}

/** Two parts of three: the test part is nobody's to train on or to choose by. */
function polnear(home: string, out: string): void {
  for (const part of ['train', 'dev']) {
    const folder = join(home, 'data', part);
    const annotations = join(folder, 'attributions');
    if (!existsSync(annotations)) throw new NothingToConvert(`There is no ${annotations}.`);
    const seen = new Set<string>();
    const documents: unknown[] = [];
    const rows: unknown[] = [];
    for (const file of readdirSync(annotations)
      .filter((name) => name.endsWith('.ann'))
      .sort()) {
      const id = basename(file, '.ann');
      const at = id.lastIndexOf('_');
      const [article, annotator] = [id.slice(0, at), id.slice(at + 1)];
      const [publisher, date] = article.split('_');
      const text = contentOf(join(folder, 'text', `${article}.txt`));
      const attributions = attributionsOf(contentOf(join(annotations, file)), text);
      const words = wordsOf(contentOf(join(folder, 'corenlp', `${article}.txt.xml`)));
      const title = text.slice(0, text.indexOf('\n')).trim();
      documents.push({ id, article, annotator, publisher, date, title, text, attributions });
      rows.push(...rowsOf({ doc: id, primary: !seen.has(article), text, attributions, words }));
      seen.add(article);
    }
    write(out, `polnear.${part}.jsonl`, documents);
    write(out, `polnear-rows.${part}.jsonl`, rows);
  }
}

function factAppeal(home: string, out: string): void {
  for (const [theirs, ours] of [
    ['train', 'train'],
    ['val', 'dev'],
  ] as const)
    write(out, `factappeal.${ours}.jsonl`, factAppealLines(contentOf(join(home, `${theirs}.csv`)), theirs));
}

/** Reports are parted by blank lines. */
function abc(home: string, out: string): void {
  const passages = ['rural', 'science'].flatMap((name) =>
    contentOf(join(home, `${name}.txt`))
      .split(/\r?\n(?:[^\S\n]*\r?\n)+/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text, i) => ({ id: `abc-${name}-${i}`, text })),
  );
  write(out, 'abc-unlabelled.jsonl', passages);
}

/** What the project has annotated, and keeps as offsets. */
function annotations(name: string): OffsetLine[] {
  const file = join(import.meta.dirname, 'corpora', `${name}.jsonl`);
  return jsonLines<OffsetLine>(file);
}

function jsonLines<T>(file: string): T[] {
  return contentOf(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Writes both parts of a corpus of our own; complains of texts that are not those that were annotated. */
function own(
  name: string,
  out: string,
  textOf: (line: OffsetLine) => string | undefined,
  aboutOf?: (line: OffsetLine) => About,
): void {
  const offsets = annotations(name);
  for (const part of ['train', 'dev'] as const) {
    const { lines, missing } = ownLines(offsets, part, textOf, aboutOf);
    write(out, `${name}.${part}.jsonl`, lines);
    if (missing.length === 0) continue;
    process.stderr.write(
      `corpora: ${name}.${part}.jsonl lacks ${missing.length}, whose texts are others than were annotated: ${missing.join(' ')}\n`,
    );
    process.exitCode = 1;
  }
}

function wikinews(home: string, out: string): void {
  const articles = wikinewsArticles(contentOf(join(home, 'entity-saliency', 'saliency-dataset.json')));
  own(
    'whence-wikinews',
    out,
    ({ line }) => articles.get(line)?.text,
    ({ line }) => {
      const { title = '', date = '', url = '' } = articles.get(line) ?? {};
      return { title, date, url };
    },
  );
}

const OF_MORE = ['abc-unlabelled', 'factappeal.train'] as const;

/** Its texts are lines of two other corpora; it is written once both are there. */
function more(out: string): void {
  const files = OF_MORE.map((name) => join(out, `${name}.jsonl`));
  if (!files.every((file) => existsSync(file))) return;
  const texts = files.flatMap((file) => jsonLines<{ id: string; text: string }>(file));
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  own('whence-more', out, ({ line }) => byId.get(line));
}

function main(): void {
  const { values } = parseArgs({
    options: {
      polnear: { type: 'string' },
      factappeal: { type: 'string' },
      abc: { type: 'string' },
      wikinews: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { out } = values;
  if (out === undefined) throw new NothingToConvert('No --out given; see --help.');
  mkdirSync(out, { recursive: true });
  if (values.polnear !== undefined) polnear(values.polnear, out);
  if (values.factappeal !== undefined) factAppeal(values.factappeal, out);
  if (values.abc !== undefined) abc(values.abc, out);
  if (values.factappeal !== undefined || values.abc !== undefined) more(out);
  if (values.wikinews !== undefined) wikinews(values.wikinews, out);
}

try {
  main();
} catch (error) {
  const expected =
    error instanceof NothingToConvert || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`corpora: ${expected ? (error as Error).message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
