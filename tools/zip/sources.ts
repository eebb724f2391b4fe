import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../command.mjs';
import { archive, type Files } from './archive';

/** Where the reviewer of a store reads first, and what is put there before everything else. */
const README = 'README.md';
const FOR_REVIEWERS = 'docs/rebuilding.md';

/**
 * The sources as the repository has them, those that are not committed yet included: all that the build needs, with
 * the tests and what measures and trains the reading. At the head of the README stands how to rebuild it.
 * @throws {SetupError} outside a repository
 */
export function sourceFiles(root: string): Files {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (git.status !== 0)
    throw new SetupError('The sources are packed from a repository of git: there is none.');
  const paths = git.stdout.split('\0').filter((path) => path && isFile(join(root, path)));
  const files: Files = new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
  return files.set(README, Buffer.from(readmeForReviewers(root)));
}

/** @see sourceFiles */
export const sourcesOf = (root: string): Uint8Array => archive(sourceFiles(root));

/** Not what was deleted and is not committed yet, nor a folder that is a link. */
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function readmeForReviewers(root: string): string {
  const [steps, own] = [FOR_REVIEWERS, README].map((path) => readFileSync(join(root, path), 'utf8').trim());
  return `${steps}\n\n---\n\n${own}\n`;
}
