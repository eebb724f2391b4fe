/** What npm start and npm run dev are asked for: a browser, and a page to open. */
import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError } from '../command.mjs';

/**
 * @returns {{ name: 'chromium' | 'firefox', target: string | undefined } | undefined} `target` an address or a file's
 * full path; nothing where help is asked for. Throws SetupError where the file is not there.
 */
export function request() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { firefox: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return undefined;
  return {
    name: values.firefox ? 'firefox' : 'chromium',
    target: positionals[0] === undefined ? undefined : address(positionals[0]),
  };
}

/** An address as it is; a file as its full path, from the folder in which the command was given. */
function address(given) {
  if (/^https?:\/\//.test(given)) return given;
  // npm runs scripts in the project's folder and says where it was called.
  const file = isAbsolute(given) ? given : resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(file)) throw new SetupError(`There is no file ${given}, and it is no web address.`);
  return file;
}
