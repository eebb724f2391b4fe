import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MARKED_FROM } from '../../lib/reading/thresholds';
import type { Guide, Reader } from '../../lib/reading/types';
import { spelledAsFactAppeal, type spelledOut } from '../analyze/spelled-out';
import { OWN_CORPORA, own as ownDocuments } from '../train/corpora';
import { atThreshold, lowestFrom, type Reliability, reliability, type Threshold } from './calibration';
import { onlyFacts } from './claims';
import { type ClassFigures, errorsByClass, type Spurious } from './errors';
import { type GoldDocument, type GoldRow, readLines } from './gold';
import { type Alike, alike } from './kernels';
import { type LanguageFigures, languageFigures } from './languages';
import type { Whole } from './match';
import { NothingToMeasure } from './nothing-to-measure';
import { type Predictions, predict, type Speed, writeJsonLines } from './predict';
import { type ReaderScores, readerScores } from './reader-scores';
import {
  type AttributionScores,
  attributionScores,
  type ClaimScores,
  claimScores,
  type OnceScores,
  onceScores,
} from './scores';
import { type SeenDocument, type SeenFigures, seenFigures } from './seen';

/** All figures of a reading, in per cent where nothing else is said. */
export interface Figures {
  /** What a reader sees marked, on the dev parts of the project's own corpora, and on all of them together. */
  own: { corpus: string; scores: ReaderScores }[];
  /** The same broken down, over all of them. */
  seen: SeenFigures[];
  /** Read by that corpus's own guide. */
  polnear: AttributionScores;
  /** The same, each article once, however many people annotated it. */
  polnearOnce: OnceScores;
  wikinews: Whole;
  factappeal: ClaimScores;
  /** The same, where attributions of views, wishes and intentions do not count. */
  factappealFacts: ClaimScores;
  /** Linked, on the own dev parts together: what a reader sees marked. */
  marked: Threshold;
  thresholds: Threshold[];
  /** The lowest threshold with the linked precision that is asked for. */
  precise: Threshold | undefined;
  reliability: Reliability;
  publishers: Publisher[];
  classes: ClassFigures[];
  spurious: Spurious;
  languages: LanguageFigures;
  /** Read with WebAssembly and without, on PolNeAR dev. */
  kernels: Alike;
  speed: Speed;
}

export interface Publisher extends AttributionScores {
  publisher: string;
  documents: number;
}

export interface InputPaths {
  /** Folder of the corpora. */
  corpora: string;
  /** The score script of the published figures, and that of what a reader sees. */
  script: string;
  readerScript: string;
}

/** Linked precision asked of what is marked on a page, in per cent. */
export const ASKED_PRECISION = 86;
const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Measures a reader on the corpora, and how alike the same reader is without WebAssembly. Throws `NothingToMeasure` where one of them, or the score script, is missing.
 */
export async function measure(reader: Reader, withoutWasm: Reader, paths: InputPaths): Promise<Figures> {
  if (!existsSync(paths.corpora))
    throw new NothingToMeasure(`There is no folder ${paths.corpora}; name one with --corpora.`);
  for (const [script, option] of [
    [paths.script, '--score'],
    [paths.readerScript, '--reader-score'],
  ] as const)
    if (!existsSync(script))
      throw new NothingToMeasure(`There is no score script ${script}; name one with ${option}.`);
  const scratch = mkdtempSync(join(tmpdir(), 'whence-evaluate-'));
  try {
    return await measureIn(scratch, reader, withoutWasm, paths);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measureIn(
  scratch: string,
  reader: Reader,
  withoutWasm: Reader,
  { corpora, script, readerScript }: InputPaths,
): Promise<Figures> {
  const corpus = (name: string) => {
    const file = join(corpora, `${name}.jsonl`);
    if (!existsSync(file)) throw new NothingToMeasure(`The corpus ${file} is missing.`);
    return file;
  };
  const scoreWith = (program: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new NothingToMeasure(`The score script failed: ${stderr.trim()}`);
    return stdout;
  };
  const score = (...args: string[]) => scoreWith(script, args);
  const write = (name: string, lines: Iterable<unknown>) => {
    const file = join(scratch, `${name}.jsonl`);
    writeJsonLines(file, lines);
    return file;
  };
  const readFile = async (name: string, file: string, guide: Guide, spell?: typeof spelledOut) => {
    const predictions = await predict(reader, file, guide, spell);
    return { file, ...predictions, written: write(name, predictions.byId.values()) };
  };
  const read = (name: string, guide: Guide, spell?: typeof spelledOut) =>
    readFile(name, corpus(name), guide, spell);
  const readOwn = async (name: string, documents: readonly SeenDocument[]) => ({
    corpus: name,
    documents,
    ...(await readFile(`read-${name}`, write(`gold-${name}`, documents), 'reader')),
  });

  const parts = OWN_CORPORA.map((name) => ({ name, documents: ownDocuments(corpora, name, 'dev') }));
  const each = [];
  for (const { name, documents } of parts) each.push(await readOwn(name, documents));
  const all = await readOwn(
    'all',
    parts.flatMap(({ documents }) => documents),
  );
  const polnear = await read('polnear.dev', 'polnear');
  const rowsFile = corpus('polnear-rows.dev');
  const wikinews = await read('wikinews.train', 'polnear');
  const factappeal = await read('factappeal.dev', 'reader', spelledAsFactAppeal);
  const facts = write('factappeal-facts', [...factappeal.byId.values()].map(onlyFacts));
  const gold = readLines<GoldDocument>(polnear.file);
  const rows = readLines<GoldRow>(rowsFile);
  const publisherScores = ([publisher, own]: [string, GoldDocument[]]): Publisher => {
    const ids = new Set(own.map(({ id }) => id));
    const printed = score(
      'attributions',
      write('gold', own),
      write(
        'rows',
        rows.filter(({ doc }) => ids.has(doc)),
      ),
      polnear.written,
    );
    return { publisher, documents: own.length, ...attributionScores(printed) };
  };
  return {
    own: [...each, all].map(({ corpus: name, file, written }) => ({
      corpus: name,
      scores: readerScores(scoreWith(readerScript, [file, written])),
    })),
    seen: seenFigures(all.documents, all.byId),
    polnear: attributionScores(score('attributions', polnear.file, rowsFile, polnear.written)),
    polnearOnce: onceScores(score('--once', 'attributions', polnear.file, rowsFile, polnear.written)),
    wikinews: attributionScores(score('attributions', wikinews.file, '-', wikinews.written)).whole,
    factappeal: claimScores(score('claims', factappeal.file, factappeal.written)),
    factappealFacts: claimScores(score('claims', factappeal.file, facts)),
    marked: atThreshold(all.documents, all.byId, MARKED_FROM),
    thresholds: THRESHOLDS.map((from) => atThreshold(all.documents, all.byId, from)),
    precise: lowestFrom(all.documents, all.byId, ASKED_PRECISION),
    reliability: reliability(all.documents, all.byId),
    publishers: [...byPublisher(gold)].map(publisherScores),
    ...errorsByClass(gold, rows, polnear.byId),
    languages: languageFigures([polnear.file, wikinews.file, factappeal.file, corpus('abc-unlabelled')]),
    kernels: alike(polnear.byId, (await predict(withoutWasm, polnear.file, 'polnear')).byId),
    speed: sum(polnear, wikinews),
  };
}

/** FactAppeal's single sentences are no texts that anyone reads: they are left out. */
function sum(...read: readonly Predictions[]): Speed {
  return {
    words: read.reduce((words, { speed }) => words + speed.words, 0),
    ms: read.reduce((ms, { speed }) => ms + speed.ms, 0),
  };
}

function byPublisher(gold: readonly GoldDocument[]): Map<string, GoldDocument[]> {
  const groups = new Map<string, GoldDocument[]>();
  for (const one of gold) {
    const publisher = one.publisher ?? '';
    groups.set(publisher, [...(groups.get(publisher) ?? []), one]);
  }
  return groups;
}
