import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binary, ROOT } from '../command.mjs';
import { counts, vitestCounts } from './counts.mjs';

/** How a step runs other programs: with this Node, their words passed on or kept. */

/**
 * @param {string} name as in node_modules/.bin
 * @param {string[]} args
 * @param {{ quiet?: boolean }} options `quiet` keeps the output instead of showing it as it comes
 * @returns {Promise<{ exitCode: number | null, stdout: string, stderr: string }>}
 */
export function runBinary(name, args, { quiet = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary(name), ...args], {
      cwd: ROOT,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...(quiet && { NO_COLOR: '1', FORCE_COLOR: '0' }) },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8').on('data', (text) => (out.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (out.stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, ...out }));
  });
}

/** A check that passes or fails as a whole, told by its exit code. Its output is shown where it fails. */
export async function check(name, args) {
  const { exitCode, stdout, stderr } = await runBinary(name, args);
  if (exitCode === 0) return counts({ passed: 1 });
  process.stdout.write(stdout + stderr);
  return counts({ failed: 1 });
}

/** A tool of the project that passes or fails as a whole. Its output is shown as it comes. */
export function typeScript(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve(counts({ [exitCode === 0 ? 'passed' : 'failed']: 1 })));
  });
}

/**
 * A run of Vitest, shown as it goes.
 * @param {string} label names the report kept in .results
 * @param {string[]} args
 * @returns {Promise<import('./counts.mjs').Counts & { reports: import('./slowest.mjs').Report[] }>}
 */
export async function vitest(label, args) {
  const folder = join(ROOT, '.results');
  const file = join(folder, `${label}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { exitCode } = await runBinary('vitest', ['run', ...args, ...reporters], { quiet: false });
  const report = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const reports = report === undefined ? [] : [{ label, report }];
  return { ...vitestCounts({ report, exitCode }), reports };
}
