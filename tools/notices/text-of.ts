import { readFileSync } from 'node:fs';
import type { BundledPackage } from './bundled';

/** Packages that come without the text of their licence; it is the one of the repository they are made in. */
const MISSING: Readonly<Record<string, string>> = {
  wxt: 'wxt',
  '@wxt-dev/browser': 'wxt',
  '@wxt-dev/i18n': 'wxt',
  '@webext-core/messaging': 'webext-core',
  isarray: 'isarray',
  saxes: 'saxes',
};

/** Vite and rolldown append the licences of what they use themselves to build; none of that is in a bundle. */
const NOT_OURS = /\n(?:# Licenses of bundled dependencies|end of terms and conditions)\n[\s\S]*$/;

/** A text in tools/notices/texts. */
export const keptText = (name: string): string =>
  readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8').trim();

/**
 * The whole text of a package's licence.
 * @throws where there is none: what ships without one may not be passed on
 */
export function textOf({ name, version, licence, text }: BundledPackage): string {
  const kept = MISSING[name];
  if (kept !== undefined) return keptText(kept);
  const own = text?.replaceAll('\r\n', '\n').replace(NOT_OURS, '').trim();
  if (!own) {
    throw new Error(
      `${name} ${version} (${licence}) is in the extension and came without the text of its licence. ` +
        'Put that of its repository into tools/notices/texts, and its name into tools/notices/text-of.ts.',
    );
  }
  // The licence asks for a copy of itself; Readability, of all these, brings only the words that name it.
  const isNamedOnly = licence === 'Apache-2.0' && !own.includes('TERMS AND CONDITIONS');
  return isNamedOnly ? `${own}\n\n${keptText('apache-2.0')}` : own;
}
