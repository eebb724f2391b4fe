import { basename, dirname } from 'node:path';
import { ROOMS, type Room } from './rooms';

/** The house as CONTRIBUTING.md shows it: the rooms of each folder from the ground up, with what they are for. */

const WIDTH = 24;

export function listing(rooms: readonly Room[] = ROOMS): string {
  const lines: string[] = [];
  const opened = new Set(['.']);
  const open = (folder: string) => {
    if (opened.has(folder)) return;
    opened.add(folder);
    open(dirname(folder));
    lines.push(line(depthOf(folder), `${basename(folder)}/`));
  };
  for (const { path, files, purpose, parts = {} } of rooms) {
    open(dirname(path));
    lines.push(line(depthOf(path), basename(path) + (files ? '.ts' : '/'), purpose));
    for (const [part, words] of Object.entries(parts)) lines.push(line(depthOf(path) + 1, `${part}/`, words));
  }
  return lines.join('\n');
}

const depthOf = (path: string) => path.split('/').length - 1;

function line(depth: number, name: string, purpose = ''): string {
  return `    ${`${'  '.repeat(depth)}${name}`.padEnd(WIDTH)} ${purpose}`.trimEnd();
}

/** The lines around it, which the guide has only once each. */
const BEFORE = '<!-- Written by npm run rooms, from tools/rooms/rooms.ts. -->\n\n';
const AFTER = '\n\n<!-- Until here. -->';

/** The guide with the house as it is today. Throws where the guide has no place for it. */
export function withListing(guide: string): string {
  const [head, ...rest] = guide.split(BEFORE);
  const tail = rest.join(BEFORE).split(AFTER);
  if (rest.length !== 1 || tail.length !== 2) throw new Error('CONTRIBUTING.md has no place for the rooms.');
  return `${head}${BEFORE}${listing()}${AFTER}${tail[1]}`;
}
