import { join } from 'node:path';
import { ROOT } from '../command.mjs';
import { TEST_BUILDS } from './build.mjs';
import type { BrowserName } from './types';

/** `shipped` is the build that readers get; `allowed` is granted the tests' own origin, and differs in nothing else. */
export type Build = 'shipped' | 'allowed';

/** Where a build of `buildForTests` lies. */
export function extensionFolder(browser: BrowserName, build: Build): string {
  const target = browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return join(ROOT, build === 'shipped' ? '.output' : TEST_BUILDS, target);
}
