import { join } from 'node:path';
import { ROOT } from '../command.mjs';
import type { BrowserName } from './types';

/** Where the builds under test lie. */

/** Granted to the test build in its manifest; the same pages are served as `localhost`, which is not. */
export const ALLOWED_ORIGIN = 'http://127.0.0.1/*';

/** Relative to the root, as wxt.config.ts takes it. */
export const TEST_BUILDS = '.output/test';

/** `shipped` is the build that readers get; `allowed` is granted the tests' own origin, and differs in nothing else. */
export type Build = 'shipped' | 'allowed';

export function extensionFolder(browser: BrowserName, build: Build): string {
  const target = browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return join(ROOT, build === 'shipped' ? '.output' : TEST_BUILDS, target);
}
