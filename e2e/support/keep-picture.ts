import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/command.mjs';
import { browserName } from './fixture';

/** Puts a picture of a view into .results, for whoever wants to look at it. */
export function keepPicture(name: string, png: Buffer): void {
  mkdirSync(join(ROOT, '.results'), { recursive: true });
  writeFileSync(join(ROOT, '.results', `${name}-${browserName}.png`), png);
}
