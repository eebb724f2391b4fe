/** npm test: all checks and tests, set-up included, closed by one line with one total. */
import { parseArgs } from 'node:util';
import { buildForTests, shippedBuild } from './browsers/build.mjs';
import { build } from './build.mjs';
import { main, SetupError, say } from './command.mjs';
import { ensureBrowsers, ensureDependencies, ensurePrepared } from './setup.mjs';
import { closingLine, counts, sum } from './test-steps/counts.mjs';
import { check, typeScript, vitest } from './test-steps/run.mjs';
import { changedFiles, hashesOf } from './test-steps/same-build.mjs';
import { slowest } from './test-steps/slowest.mjs';
import { webExtLint } from './test-steps/web-ext-lint.mjs';

const BROWSERS = ['chromium', 'firefox'];

const built = (target, options) => () => {
  const { ok, output } = build(target, options);
  if (!ok) process.stdout.write(output);
  return counts({ [ok ? 'passed' : 'failed']: 1 });
};

/** In this order; a step that fails does not keep the next from running. */
const STEPS = [
  {
    name: 'lint',
    title: 'Formatting and lint',
    run: () => check('biome', ['ci', '--error-on-warnings', '.']),
  },
  { name: 'types', title: 'Types', run: () => check('tsc', ['--noEmit', '-p', '.']) },
  { name: 'unit', title: 'Unit tests', run: () => vitest('unit', []) },
  { name: 'build', title: 'Build for Chrome', run: built('chrome') },
  { name: 'build', title: 'Build for Firefox', run: built('firefox') },
  { name: 'web-ext', title: "Mozilla's linter on the build", run: () => webExtLint('.output/firefox-mv3') },
  { name: 'packages', title: 'Packages for the stores', run: () => typeScript('tools/zip.ts', ['--built']) },
  { name: 'e2e', title: 'End to end', run: endToEnd },
];

/** In the browsers asked for, side by side: each waits for its browser half of the time. */
async function endToEnd(browsers, names) {
  let builds = counts({});
  try {
    for (const browser of browsers) {
      // Built a moment ago as well: the same sources have to give the same bytes.
      const before = names.includes('build') ? hashesOf(shippedBuild(browser)) : undefined;
      buildForTests(browser);
      const changed = before ? changedFiles(before, hashesOf(shippedBuild(browser))) : [];
      for (const path of changed) say(`Built twice, ${path} is not the same.`);
      if (before) builds = sum([builds, counts({ [changed.length > 0 ? 'failed' : 'passed']: 1 })]);
    }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    // A step that fails like any other: the total is told all the same.
    say(error.message);
    return counts({ failed: 1 });
  }
  process.env.WHENCE_BUILT = '1';
  const results = await Promise.all(
    browsers.map((browser) =>
      vitest(`e2e-${browser}`, ['--config', 'e2e/vitest.config.ts', '--project', browser]),
    ),
  );
  return { ...sum([builds, ...results]), reports: results.flatMap(({ reports }) => reports) };
}

const NAMES = [...new Set(STEPS.map((step) => step.name))];

const USAGE = `npm test                            everything
npm test -- --only=unit,lint        some steps: ${NAMES.join(', ')}
npm test -- --browser=firefox       end to end in one browser: ${BROWSERS.join(', ')}
`;

await main(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, browser: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const names = values.only?.split(',') ?? NAMES;
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new SetupError(`No step is called "${unknown}".\n${USAGE}`);
  if (values.browser !== undefined && !BROWSERS.includes(values.browser)) {
    throw new SetupError(`No browser is called "${values.browser}".\n${USAGE}`);
  }
  const steps = STEPS.filter(({ name }) => names.includes(name));
  const browsers = values.browser === undefined ? BROWSERS : [values.browser];

  ensureDependencies();
  ensurePrepared({ afresh: true });
  if (names.includes('e2e')) for (const browser of browsers) installBrowser(browser);

  const results = [];
  const reports = [];
  for (const { title, run } of steps) {
    console.log(`\n── ${title}`);
    const started = performance.now();
    const result = await run(browsers, names);
    results.push(result);
    reports.push(...(result.reports ?? []));
    console.log(`   ${closingLine(result)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  const total = sum(results);

  if (reports.length > 0) console.log(`\n── Slowest tests\n${slowest(reports).join('\n')}`);
  console.log(`\n${closingLine(total)}`);
  return total.failed > 0 ? 1 : 0;
});

/** A browser that cannot be had is no reason to stop: its tests are then counted as skipped. */
function installBrowser(name) {
  try {
    ensureBrowsers([name]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
  }
}
