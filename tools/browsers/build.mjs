/** What the end-to-end tests install. Plain Node, for `npm test` builds before it runs them. */
import { join } from 'node:path';
import { build } from '../build.mjs';
import { ROOT, SetupError } from '../command.mjs';

/** Granted to the test build in its manifest; the same pages are served as `localhost`, which is not. */
const ALLOWED_ORIGIN = 'http://127.0.0.1/*';

/** Relative to the root, as wxt.config.ts takes it. */
export const TEST_BUILDS = '.output/test';

/**
 * Where the build that ships stands.
 * @param {'chromium' | 'firefox'} browser
 */
export const shippedBuild = (browser) =>
  join(ROOT, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/**
 * Builds the extension as it ships, and another that is granted the tests' own origin and differs in nothing else.
 * @param {'chromium' | 'firefox'} browser
 * @throws {SetupError} with what the build said
 */
export function buildForTests(browser) {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  for (const env of [{}, { WHENCE_TEST_ORIGINS: ALLOWED_ORIGIN, WHENCE_OUT_DIR: TEST_BUILDS }]) {
    const { ok, output } = build(target, { env });
    if (!ok) throw new SetupError(`The build for ${target} failed.\n${output}`);
  }
}
