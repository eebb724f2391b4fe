import type { TestProject } from 'vitest/node';
import { buildForTests } from '../../tools/browsers/build.mjs';

/** Once before a run: the extension as it ships, and the build that is granted the tests' own origin. */
export default function setup(project: TestProject): void {
  // `npm test` has made them for both browsers, one after the other: WXT's files are shared.
  if (!process.env.WHENCE_BUILT) buildForTests(project.name === 'firefox' ? 'firefox' : 'chromium');
}
