import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { extensionFolder } from '../../tools/browsers/extension';
import { browserName, noBrowser, test } from '../support/fixture';

/** What our own pages allow themselves: whatever text of a page they show, none of it becomes markup or script. */

describe.skipIf(noBrowser)('our own pages', () => {
  test('ask for Trusted Types in the manifest that ships, and make two policies: those of a worker and of a text that is only read', () => {
    const manifest = JSON.parse(
      readFileSync(join(extensionFolder(browserName, 'shipped'), 'manifest.json'), 'utf8'),
    );
    const policy = manifest.content_security_policy.extension_pages as string;
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "require-trusted-types-for 'script'",
        'trusted-types whence-worker whence-inert-html',
        "default-src 'self'",
      ]),
    );
  });

  test.for(['welcome.html', 'popup.html', 'card.html', 'library.html'])(
    '%s takes no string for markup',
    async (name, { browser }) => {
      const page = await browser.openExtensionPage(name);
      const refused = await page.evaluate(() => {
        const tried = (write: () => unknown): string => {
          try {
            write();
            return 'written';
          } catch (error) {
            return (error as Error).name;
          }
        };
        return [
          tried(() => {
            document.createElement('p').innerHTML = '<b>bold</b>';
          }),
          tried(() => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>')),
          tried(() => {
            document.createElement('script').src = 'popup.js';
          }),
          tried(() =>
            (
              window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
            ).trustedTypes.createPolicy('any', {}),
          ),
        ];
      });
      expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
      await page.close();
    },
  );
});
