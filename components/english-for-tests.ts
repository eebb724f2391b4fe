import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

/** Makes the browser of a unit test show our English, in Britain. */

const messages = new Map<string, string>();
const put = (name: string, value: unknown): void => {
  if (typeof value === 'string') messages.set(name, value);
  else for (const [key, each] of Object.entries(value as object)) put(name ? `${name}_${key}` : key, each);
};
put('', parse(readFileSync(join(import.meta.dirname, '../locales/en.yml'), 'utf8')));

Object.assign(fakeBrowser, {
  i18n: {
    getUILanguage: () => 'en-GB',
    getMessage: (name: string, substitutions: string[] = []) =>
      (messages.get(name) ?? '').replace(/\$(\d)/g, (_, at) => substitutions[Number(at) - 1] ?? ''),
  },
});
