import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archive, type Files } from './archive';

/** Where the reviewer of a store reads first, and what is put there before everything else. */
const README = 'README.md';
const FOR_REVIEWERS = 'docs/rebuilding.md';

/** What .gitignore names, and git's own: made here, or no affair of anybody else's. */
const NOT_SOURCES =
  /^(?:\.git|node_modules|\.output|\.wxt|\.profile|\.results)(?:\/|$)|\.log$|^lib\/reading\/tagger\/wasm\/module\.ts/;

/**
 * The sources as the repository has them, those that are not committed yet included: all that the build needs, with
 * the tests and what measures and trains the reading. At the head of the README stands how to rebuild it.
 */
export function sourceFiles(root: string): Files {
  const paths = (pathsOfGit(root) ?? pathsIn(root)).filter((path) => isFile(join(root, path)));
  const files: Files = new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
  return files.set(README, Buffer.from(readmeForReviewers(root)));
}

/** `undefined` where there is no repository, as in sources that somebody has unpacked. */
function pathsOfGit(root: string): string[] | undefined {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return git.status === 0 ? git.stdout.split('\0').filter(Boolean) : undefined;
}

function pathsIn(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_SOURCES.test(path)) return [];
    return entry.isDirectory() ? pathsIn(root, path) : [path];
  });
}

/** @see sourceFiles */
export const sourcesOf = (root: string): Uint8Array => archive(sourceFiles(root));

/** Not what was deleted and is not committed yet, nor a folder that is a link. */
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function readmeForReviewers(root: string): string {
  const [steps, own] = [FOR_REVIEWERS, README].map((path) => readFileSync(join(root, path), 'utf8').trim());
  // Of sources that were unpacked it has them already.
  return own!.startsWith(steps!) ? `${own}\n` : `${steps}\n\n---\n\n${own}\n`;
}
