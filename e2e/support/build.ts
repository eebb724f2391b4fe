import type { TestProject } from 'vitest/node';
import { ALLOWED_ORIGIN, TEST_BUILDS } from '../../tools/browsers/extension';
import { build } from '../../tools/build.mjs';

/** Once before a run: the extension as it ships, and the build that is granted the tests' own origin. */
export default function setup(project: TestProject): void {
  const target = project.name === 'firefox' ? 'firefox' : 'chrome';
  const builds: Record<string, string>[] = [
    {},
    { WHENCE_TEST_ORIGINS: ALLOWED_ORIGIN, WHENCE_OUT_DIR: TEST_BUILDS },
  ];
  for (const env of builds) {
    const { ok, output } = build(target, { env });
    if (!ok) throw new Error(`The build for ${target} failed.\n${output}`);
  }
}
