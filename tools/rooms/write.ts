/** npm run rooms: writes the lint rule and the house in CONTRIBUTING.md from rooms.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, ROOT } from '../command.mjs';
import { withListing } from './listing';
import { overrides } from './rule';

const RULE = join(ROOT, 'tools', 'rooms', 'rule.json');
const GUIDE = join(ROOT, 'CONTRIBUTING.md');

const USAGE = `npm run rooms   writes tools/rooms/rule.json and the house in CONTRIBUTING.md from tools/rooms/rooms.ts\n`;

await main(() => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  writeFileSync(GUIDE, withListing(readFileSync(GUIDE, 'utf8')));
  // A line for each place: what a change of the rooms changes is seen at a glance.
  const lines = overrides().map((each) => JSON.stringify(each));
  writeFileSync(RULE, `{"overrides":[\n${lines.join(',\n')}\n]}\n`);
});
