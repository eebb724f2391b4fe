import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './types';

/** A browser profile whose database lies on a file system of its own, small enough to fill. */

export interface SmallDisk {
  profile: string;
  /** Writes until not a byte more fits. */
  fill(): void;
  /** Takes what `fill` wrote away again. */
  free(): void;
  remove(): void;
}

/** Enough for the databases of both browsers, little enough to be full at once. */
const SIZE = '64m';

/**
 * The database's folder alone. On a full disk Chromium's other files, which it maps into memory, take the browser
 * down before any extension is asked.
 */
const DATABASES: Record<BrowserName, string> = {
  chromium: join('Default', 'IndexedDB'),
  firefox: 'storage',
};

/** `undefined` where we may not mount: that takes Linux and its administrator. */
export function smallDisk(browser: BrowserName): SmallDisk | undefined {
  const profile = mkdtempSync(join(tmpdir(), 'whence-small-disk-'));
  const folder = join(profile, DATABASES[browser]);
  const filler = join(folder, 'filler');
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(profile, { recursive: true });
    return undefined;
  }
  return {
    profile,
    fill: () => {
      const file = openSync(filler, 'w');
      // Large pieces first, then single bytes: the last page of the disk is filled, too.
      for (const size of [1 << 16, 1 << 12, 1]) while (fits(file, size));
      closeSync(file);
    },
    free: () => unlinkSync(filler),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Whether a write of this many bytes was done; `false` on a full disk. */
function fits(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size, 1)) === size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
