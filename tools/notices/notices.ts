import { mayShip } from './allowed';
import type { BundledPackage } from './bundled';
import { DATA } from './data';
import { textOf } from './text-of';

/** As it is called in the extension; settings link to it. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

const RULE = '='.repeat(80);

/**
 * The notices of everything that others made and the extension holds.
 * @param packages in the order in which they are to stand
 * @param ownLicence the text of the project's
 * @throws where a licence is not among those that may ship, or its text is missing
 */
export function noticesText(packages: readonly BundledPackage[], ownLicence: string): string {
  const refused = packages.filter(({ licence }) => !mayShip(licence));
  if (refused.length > 0) {
    const names = refused.map(({ name, version, licence }) => `${name} ${version}: ${licence || 'none'}`);
    throw new Error(`Licences that are not in tools/notices/allowed.ts:\n${names.join('\n')}`);
  }
  const parts = [
    `Whence\n\n${ownLicence.trim()}`,
    `Data\n\n${DATA.trim()}`,
    `Packages of which something is in the extension, with their licences\n\n${packages.map(heading).join('\n')}`,
    ...packages.map((one) =>
      [heading(one), one.home, textOf(one), one.notice?.replaceAll('\r\n', '\n').trim()]
        .filter(Boolean)
        .join('\n\n'),
    ),
  ];
  return `${parts.join(`\n\n${RULE}\n\n`)}\n`;
}

/** One line, by which a test finds a package again. */
export const heading = ({ name, version, licence }: BundledPackage): string =>
  `${name} ${version} (${licence.replace(/^\((.*)\)$/, '$1')})`;
