import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../browsers';
import { build } from '../../build.mjs';
import { ROOT, SetupError, say } from '../../command.mjs';
import { bundled } from '../bundle';

/** A build of the extension, and its own code as a script for pages of it (`ENTRIES`). */
export interface StoreBuild {
  extension: string;
  script: string;
}

/** By their globals: what opens the database and what the popup asks of it. */
const ENTRIES = {
  whenceDatabase: 'lib/annotations/database.ts',
  whenceQueries: 'lib/annotations/queries.ts',
} as const;
const FOLDER = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const TARGET = { chromium: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] };
/** Kept from run to run, where git and the checks do not look. */
const KEPT = join(ROOT, '.output', 'before');

/** What the working tree gives. */
export async function buildNow(browser: BrowserName): Promise<StoreBuild> {
  const { ok, output } = build(browser === 'chromium' ? 'chrome' : 'firefox');
  if (!ok) throw new SetupError(output);
  return { extension: join(ROOT, '.output', FOLDER[browser]), script: await scriptOf(ROOT) };
}

/**
 * What a commit gives, built once with the dependencies of today.
 * @throws SetupError where the commit is not there, as in a packed copy of the sources, or cannot be built
 */
export async function buildBefore(commit: string, browser: BrowserName): Promise<StoreBuild> {
  const id = git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`).trim();
  const extension = join(KEPT, id, FOLDER[browser]);
  const script = join(KEPT, id, 'store.js');
  if (!existsSync(extension) || !existsSync(script)) {
    say(`Building ${id.slice(0, 7)} …`);
    const root = mkdtempSync(join(tmpdir(), 'whence-before-'));
    try {
      checkOut(id, root);
      mkdirSync(join(KEPT, id), { recursive: true });
      const wxt = spawnSync(
        process.execPath,
        [join(root, 'node_modules/.bin/wxt'), 'build', ...TARGET[browser]],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      if (wxt.status !== 0) throw new SetupError(`${id} cannot be built:\n${wxt.stdout}${wxt.stderr}`);
      writeFileSync(script, await scriptOf(root));
      // Renamed when it is whole: a copy that was broken off is not taken for a build.
      const half = `${extension}-half`;
      rmSync(half, { recursive: true, force: true });
      cpSync(join(root, '.output', FOLDER[browser]), half, { recursive: true });
      renameSync(half, extension);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return { extension, script: readFileSync(script, 'utf8') };
}

/** A copy of the files and no worktree: nothing of it stays behind in the repository when this is ended half-way. */
function checkOut(id: string, root: string): void {
  const archive = join(root, 'before.tar');
  git('archive', '--format=tar', `--output=${archive}`, id);
  const tar = spawnSync('tar', ['-xf', archive, '-C', root], { encoding: 'utf8' });
  if (tar.status !== 0)
    throw new SetupError(`tar could not unpack ${id}: ${tar.error?.message ?? tar.stderr}`);
  rmSync(archive);
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
}

async function scriptOf(root: string): Promise<string> {
  const parts = Object.entries(ENTRIES).map(([name, entry]) => bundled(entry, name, root));
  return (await Promise.all(parts)).join('\n');
}

function git(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0)
    throw new SetupError(
      `git ${args.join(' ')} failed: ${error?.message ?? (stderr || 'there is no such commit')}`,
    );
  return stdout;
}
