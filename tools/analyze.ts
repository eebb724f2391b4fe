import { parseArgs } from 'node:util';
import { FACTUAL_FROM, isFactual } from '../lib/reading/thresholds';
import type { Guide, Reader, Reading } from '../lib/reading/types';
import { articleOfFile, UnreadableFile } from './analyze/article-of-file';
import { readingsOfLines } from './analyze/json-lines';
import { writeLines } from './analyze/output';
import { spelledAsFactAppeal, spelledOut } from './analyze/spelled-out';
import { readingTable } from './analyze/table';
import { shippedReader } from './shipped-reader';

/** Readings on the command line: the same code as in the extension. */

const HELP = `Usage: npm run --silent analyze -- FILE...
       npm run --silent analyze -- --table FILE...
       npm run --silent analyze -- --jsonl [--facts] [--guide polnear] < TEXTS.jsonl

Prints the reading of each file (.txt, .md, .html) as JSON, one object a line:
  {"file", "text", "version", "textHash", "language", "sources", "attributions", "claims", "counts"}
Offsets are UTF-16 code units of "text". All attributions and claims are printed, whatever their confidence.
Each also has "sureness", its confidence in words, and "marked", whether the extension marks it on a page without
being asked; attributions also "speaker", the names of their sources, and "sourceKind", the kind of the first.

  --table   print the reading of each file for people instead, what is not marked set apart
  --jsonl   read lines {"id", "text"} from standard input and print, in order,
            {"id", "sources", "attributions", "claims"} for each
  --facts   with --jsonl: leave out attributions of views, wishes and intentions (those whose "factual" is under
            ${FACTUAL_FROM}), as FactAppeal counts sourced sentences
  --guide   what counts as an attribution: reader, as the extension marks it (docs/annotation-guide.md), or
            polnear, with acts, plans, needs and abilities, as that corpus has it (default reader)
  --help    print this

A file or a line that cannot be read is named on standard error; the others are read all the same, and the
exit code is 1.
`;

/** Ends the run with code 1 once the rest is done. */
function complain(problem: string): void {
  process.stderr.write(`analyze: ${problem}\n`);
  process.exitCode = 1;
}

/** @param print one file's reading, as it is put out */
async function* readingsOfFiles(
  files: readonly string[],
  print: (file: string, text: string, reading: Reading) => string,
  guide: Guide,
): AsyncGenerator<string, void, void> {
  const reader = await shippedReader();
  for (const file of files) {
    try {
      const article = await articleOfFile(file);
      yield print(file, article.text, await reader.read(article, { guide }));
    } catch (error) {
      complain(
        error instanceof UnreadableFile ? `${file} ${error.message}` : `${file} cannot be read: ${error}`,
      );
    }
  }
}

const asJson = (file: string, text: string, reading: Reading) =>
  JSON.stringify({ file, text, ...spelledOut(reading) });

const asTable = (file: string, text: string, reading: Reading) => `${file}\n${readingTable(reading, text)}\n`;

interface Given {
  files: string[];
  jsonl: boolean;
  table: boolean;
  facts: boolean;
  guide: Guide;
  help: boolean;
}

function argumentsGiven(): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        table: { type: 'boolean', default: false },
        facts: { type: 'boolean', default: false },
        guide: { type: 'string', default: 'reader' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { guide, ...others } = values;
    if (guide !== 'reader' && guide !== 'polnear')
      throw new Error(`--guide is reader or polnear, not ${guide}`);
    return { files: positionals, guide, ...others };
  } catch (error) {
    complain((error as Error).message);
    return undefined;
  }
}

/** A reader whose attributions are those of facts. */
const ofFacts = (reader: Reader): Reader => ({
  async read(article, options) {
    const reading = await reader.read(article, options);
    return { ...reading, attributions: reading.attributions.filter(isFactual) };
  },
});

const byGuide = (reader: Reader, guide: Guide): Reader => ({
  read: (article, options) => reader.read(article, { ...options, guide }),
});

async function main(): Promise<void> {
  const given = argumentsGiven();
  if (given === undefined) return;
  const { files, jsonl, table, facts, guide, help } = given;
  if (help) {
    process.stdout.write(HELP);
  } else if (jsonl) {
    if (files.length > 0) return complain('--jsonl reads standard input and takes no files');
    if (table) return complain('--table prints the readings of files, and --jsonl takes none');
    const reader = byGuide(await shippedReader(), guide);
    const lines = facts
      ? readingsOfLines(process.stdin, ofFacts(reader), complain, spelledAsFactAppeal)
      : readingsOfLines(process.stdin, reader, complain);
    await writeLines(lines, process.stdout);
    // Whoever reads our output may have gone: then there is nobody to read the rest of the input for.
    process.stdin.destroy();
  } else if (facts) {
    complain('--facts goes with --jsonl');
  } else if (files.length === 0) {
    complain('no file given; see --help');
  } else {
    await writeLines(readingsOfFiles(files, table ? asTable : asJson, guide), process.stdout);
  }
}

await main();
