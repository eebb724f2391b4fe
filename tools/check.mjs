/** npm run check: what takes seconds and is worth knowing before a commit. */
import { parseArgs } from 'node:util';
import { main, say } from './command.mjs';
import { ensureDependencies, ensurePrepared } from './setup.mjs';
import { closingLine, sum } from './test-steps/counts.mjs';
import { check, vitest } from './test-steps/run.mjs';

const USAGE = `npm run check                   formatting, lint, types, and the unit tests that uncommitted changes touch
npm run check -- --since=main   the unit tests that changes since a commit or branch touch
npm run check -- --fix          formats first, and mends what the linter can mend

Not run: the other unit tests, the builds, Mozilla's linter, the end-to-end tests. npm test runs all.
`;

await main(async () => {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, fix: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  ensureDependencies();
  ensurePrepared({ afresh: true });
  const biome = values.fix
    ? ['check', '--write', '--error-on-warnings', '.']
    : ['ci', '--error-on-warnings', '.'];
  // The two need little of each other's core; the tests have theirs to themselves.
  const checks = await Promise.all([check('biome', biome), check('tsc', ['--noEmit', '-p', '.'])]);
  const changed = values.since === undefined ? '--changed' : `--changed=${values.since}`;
  const tests = await vitest('check', [changed, '--passWithNoTests']);
  say(
    "Not run: unit tests that these changes do not touch, builds, Mozilla's linter, end-to-end tests (npm test).",
  );
  const total = sum([...checks, tests]);
  console.log(closingLine(total));
  return total.failed > 0 ? 1 : 0;
});
