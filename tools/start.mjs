/** npm start: Whence at work, from a clean clone on. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { main, ROOT, SetupError, say } from './command.mjs';
import { runTypeScript } from './run.mjs';
import { ensureBrowsers, ensureDependencies, ensurePrepared } from './setup.mjs';

const USAGE = `npm start                       Whence in Chromium, on a sample article
npm start -- --firefox          in Firefox
npm start -- URL-or-FILE        on another page

With a display a window opens and stays until it is closed. Without one the browser runs unseen: the reading is
printed and a screenshot is written to .results. What you annotate is kept in .profile for the next time.
`;

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { firefox: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const target = positionals[0] === undefined ? undefined : address(positionals[0]);
  const name = values.firefox ? 'firefox' : 'chromium';
  ensureDependencies();
  const browsers = ensureBrowsers([name]);
  ensurePrepared();
  say('Building …');
  const { ok, output } = build(values.firefox ? 'firefox' : 'chrome');
  if (!ok) throw new SetupError(`The build failed.\n${output}`);
  return runTypeScript(join(ROOT, 'tools', 'start.ts'), [name, browsers[name], ...(target ? [target] : [])]);
});

/** An address as it is; a file as its full path, from the folder in which the command was given. */
function address(given) {
  if (/^https?:\/\//.test(given)) return given;
  // npm runs scripts in the project's folder and says where it was called.
  const file = isAbsolute(given) ? given : resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(file)) throw new SetupError(`There is no file ${given}, and it is no web address.`);
  return file;
}
