/** npm run bench -- exchange: what leaves and what arrives, in every format. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers';
import { SetupError } from '../command.mjs';
import { measureInBrowser } from './exchange/in-browser';
import { measureInNode } from './exchange/in-node';
import { isBroken, type Taken, takenLine } from './exchange/report';

export const EXCHANGE_USAGE = `npm run bench -- exchange                        100,000 annotations in each format, in Node
npm run bench -- exchange --only csv,brat        some formats, by id
npm run bench -- exchange --browser chromium     through the extension's worker in chromium or firefox
npm run bench -- exchange --annotations 2000     fewer, to try it
npm run bench -- exchange --seed 7               other words (default 1)
npm run bench -- exchange --built                --browser, with the extension as it was built

Invented annotations, ten a page, each page with its text and a reading. In Node: each format written and, where it is
read, read and planned; nothing is stored. In a browser, where the library is full: JSON-LD, CSV and a backup written;
then into an empty one JSON-LD looked at, taken in, looked at again and undone; into another the backup.
Ends with exit code 1 where a promise is broken: 20 s out, 120 s in; in Node those that the processor was busy.
`;

/** @returns the exit code */
export async function benchExchange(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      annotations: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      browser: { type: 'string' },
      built: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(EXCHANGE_USAGE);
    return 0;
  }
  const [size, seed] = [Number(values.annotations), Number(values.seed)];
  if (![size, seed].every((each) => Number.isInteger(each) && each > 0))
    throw new SetupError(`--annotations and --seed take whole numbers from 1 on.\n${EXCHANGE_USAGE}`);
  const { browser } = values;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox')
    throw new SetupError(`No browser is called "${browser}".\n${EXCHANGE_USAGE}`);
  const all: Taken[] = [];
  const add = (row: Taken) => {
    all.push(row);
    print(takenLine(row));
  };
  print(`${size} annotations, seed ${seed}, ${browser ?? 'Node'}\n`);
  if (browser)
    await measureInBrowser(browser satisfies BrowserName, { size, seed, isBuilt: values.built }, add);
  else await measureInNode(size, seed, values.only === '' ? [] : values.only.split(','), add);
  const broken = all.filter(isBroken);
  print(`\nPromises\n\n${broken.length > 0 ? broken.map(takenLine).join('\n') : 'kept'}`);
  return broken.length > 0 ? 1 : 0;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
