/**
 * What every command of the project starts from: where the project stands, the programs it brings along, and how a
 * command ends in a sentence. Plain Node, for some of them run before anything is installed.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A sentence for whoever ran the command; printed without a stack. */
export class SetupError extends Error {}

/**
 * The script behind a dependency's command, to be run with this very Node: no shell, no npx, no search.
 * @param {string} name as in node_modules/.bin
 */
export function binary(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** Runs a tool's main function; a SetupError becomes one line and exit code 1. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}
