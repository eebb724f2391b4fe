/** npm run build: the extension for both browsers, under .output. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { binary, main, ROOT, SetupError } from './command.mjs';
import { ensureDependencies } from './setup.mjs';

const USAGE = `npm run build                the extension for both browsers: .output/chrome-mv3, .output/firefox-mv3
npm run build -- --firefox   for one of them (--chrome, --firefox)
`;

const TARGETS = { chrome: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] };

/**
 * Builds the extension.
 * @param {'chrome' | 'firefox'} target
 * @param {{ env?: Record<string, string> }} options `env` as wxt.config.ts reads it
 * @returns {{ ok: boolean, output: string }}
 */
export function build(target, { env = {} } = {}) {
  const args = [binary('wxt'), 'build', ...TARGETS[target]];
  const wxt = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  return {
    ok: wxt.status === 0,
    output: `${wxt.stdout ?? ''}${wxt.stderr ?? ''}${wxt.error?.message ?? ''}`,
  };
}

if (process.argv[1] === import.meta.filename) {
  await main(() => {
    const { values } = parseArgs({
      options: Object.fromEntries(['chrome', 'firefox', 'help'].map((name) => [name, { type: 'boolean' }])),
    });
    if (values.help) {
      process.stdout.write(USAGE);
      return;
    }
    ensureDependencies();
    const named = Object.keys(TARGETS).filter((target) => values[target]);
    for (const target of named.length > 0 ? named : Object.keys(TARGETS)) {
      const { ok, output } = build(target);
      process.stdout.write(output);
      if (!ok) throw new SetupError(`The build for ${target} failed.`);
    }
  });
}
