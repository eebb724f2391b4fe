import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SetupError, say } from '../command.mjs';
import { archive, differences, filesOfArchive } from './archive';
import { packageFiles } from './package';

/** What a reviewer types, as docs/rebuilding.md says. */
const STEPS = [
  ['ci', '--no-audit', '--no-fund'],
  ['run', 'build-for-amo'],
];

/**
 * Does what a reviewer does: unpacks the sources where nothing is, builds them by the steps of their README, and
 * compares every file and the packed whole with the package. Takes minutes, and the packages from npm's registry.
 * @throws {SetupError} where a step fails or one byte differs
 */
export function rebuild(sources: Uint8Array, package_: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'whence-rebuild-'));
  try {
    for (const [path, bytes] of filesOfArchive(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    for (const step of STEPS) {
      say(`npm ${step.join(' ')}, in an empty folder …`);
      const npm = spawnSync('npm', step, { cwd: folder, encoding: 'utf8', env: environment() });
      if (npm.status !== 0) throw new SetupError(`It failed.\n${npm.stdout}${npm.stderr}`);
    }
    const rebuilt = packageFiles(join(folder, '.output', 'firefox-mv3'), 'firefox');
    const different = differences(filesOfArchive(package_), rebuilt);
    if (different.length > 0) throw new SetupError(`The sources build other files:\n${different.join('\n')}`);
    if (Buffer.compare(archive(rebuilt), package_) !== 0) {
      throw new SetupError('The files are the same, and packed they are not.');
    }
    say(`The sources build the same ${rebuilt.size} files, and the same package to the byte.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing of ours: neither what the build could be told, nor what npm tells the scripts that it runs. */
function environment(): NodeJS.ProcessEnv {
  const ours = /^(?:WHENCE_|npm_(?:package|lifecycle|command|node_execpath|execpath))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
