import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './recipe';

/** The native trainer: built from `native/` when its source is newer, and run with key=value arguments. */

const SOURCE = join(import.meta.dirname, 'native');
/** Without unsafe mathematics: the same machine gives the same weights. */
const FLAGS = ['-O3', '-march=native', '-std=c++17', '-pthread', '-Wno-psabi'];

/** Builds the trainer in `folder`, if need be; returns its path. Throws where there is no compiler. */
export function buildTrainer(folder: string): string {
  const program = join(folder, 'trainer');
  const newest = Math.max(...readdirSync(SOURCE).map((name) => statSync(join(SOURCE, name)).mtimeMs));
  if (existsSync(program) && statSync(program).mtimeMs > newest) return program;
  mkdirSync(folder, { recursive: true });
  const { status, stderr, error } = spawnSync(
    process.env.CXX ?? 'g++',
    [...FLAGS, '-o', program, join(SOURCE, 'train.cpp')],
    { encoding: 'utf8' },
  );
  if (error) throw new Error(`There is no C++ compiler (${error.message}). On Debian: apt-get install g++`);
  if (status !== 0) throw new Error(`The trainer cannot be built:\n${stderr}`);
  return program;
}

/** Runs the trainer to its end; what it prints goes to our standard error. */
export function runTrainer(
  program: string,
  what: 'train' | 'score' | 'cues' | 'check',
  settings: Settings | Record<string, string | number>,
): Promise<void> {
  const args = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return new Promise((resolve, reject) => {
    const child = spawn(program, [what, ...args], { stdio: ['ignore', 2, 2] });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`The trainer stopped (${signal ?? `exit code ${code}`}).`)),
    );
  });
}
