/** npm start: Whence at work, from a clean clone on. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { main, ROOT, SetupError, say } from './command.mjs';
import { runTypeScript } from './run.mjs';
import { ensureBrowsers, ensureDependencies, ensurePrepared } from './setup.mjs';
import { request } from './start/request.mjs';

const USAGE = `npm start                       Whence in Chromium, on a sample article
npm start -- --firefox          in Firefox
npm start -- URL-or-FILE        on another page

With a display a window opens and stays until it is closed. Without one the browser runs unseen: the reading is
printed and a screenshot is written to .results. What you annotate is kept in .profile for the next time.
`;

await main(async () => {
  const asked = request();
  if (!asked) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { name, target } = asked;
  ensureDependencies();
  const browsers = ensureBrowsers([name]);
  ensurePrepared();
  say('Building …');
  const { ok, output } = build(name === 'firefox' ? 'firefox' : 'chrome');
  if (!ok) throw new SetupError(`The build failed.\n${output}`);
  return runTypeScript(join(ROOT, 'tools', 'start.ts'), [name, browsers[name], ...(target ? [target] : [])]);
});
