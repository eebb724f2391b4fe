/**
 * node tools/run.mjs FILE [ARGUMENTS]: runs a TypeScript tool of the project after the set-up it needs.
 * Prints nothing of its own on standard output: tools write data there.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { main, SetupError } from './command.mjs';
import { ensureDependencies, ensurePrepared } from './setup.mjs';

/**
 * Runs a TypeScript file with this Node, its standard streams ours.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runTypeScript(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: 'inherit' });
    // A terminal's Ctrl-C reaches the child by itself, being of our process group; we only outlive it, so that
    // its exit code is passed on. A signal sent to us alone is handed down.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const [file, ...args] = process.argv.slice(2);
    if (!file) throw new SetupError('Usage: node tools/run.mjs FILE [ARGUMENTS]');
    ensureDependencies();
    ensurePrepared();
    return runTypeScript(file, args);
  });
}
