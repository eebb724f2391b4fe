/** npm run dev: Whence at work while its code is being changed. */
import { join } from 'node:path';
import { main, ROOT } from './command.mjs';
import { runTypeScript } from './run.mjs';
import { ensureBrowsers, ensureDependencies, ensurePrepared } from './setup.mjs';
import { request } from './start/request.mjs';

const USAGE = `npm run dev                     Whence in Chromium, on a sample article; it reloads when its code changes
npm run dev -- --firefox        in Firefox
npm run dev -- URL-or-FILE      on another page

Ends when the browser is closed, or with Ctrl-C. Without a display the browser runs unseen. What you annotate is kept in
.profile, apart from what npm start keeps.
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
  return runTypeScript(join(ROOT, 'tools', 'dev.ts'), [name, browsers[name], ...(target ? [target] : [])]);
});
