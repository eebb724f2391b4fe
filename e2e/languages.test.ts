import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { launch } from '../tools/browsers';
import { extensionFolder } from '../tools/browsers/extension';
import { ROOT } from '../tools/command.mjs';
import { messagesOf } from '../tools/locales/catalogue';
import { buildWith, catalogueFor } from '../tools/locales/in-language';
import { findBrowser } from '../tools/setup.mjs';
import { browserName, noBrowser, testServed } from './support/fixture';
import { expectAccessible, picture } from './support/looked-at';
import { cutOff, notSetApart } from './support/seen-text';
import { walkViews } from './support/views';

/** What is looked at, by `npm run locales -- look`; else Arabic, which runs from right to left and has six plurals. */
const LANGUAGE = process.env.WHENCE_LANGUAGE ?? (existsSync(join(ROOT, 'locales', 'ar.yml')) ? 'ar' : 'rtl');
const isLooking = process.env.WHENCE_LANGUAGE !== undefined;

describe.skipIf(noBrowser)(`in ${LANGUAGE}`, () => {
  testServed(
    'every view says and shows its language, and nothing in it is cut off or out of order',
    async ({ server }) => {
      const catalogue = catalogueFor(LANGUAGE);
      const messages = messagesOf(catalogue);
      const tag = messages.get('locale')!;
      const direction = messages.get('direction');
      const own = [...messages.values()].join('\n');
      const isShipped = catalogue.name === tag;
      const browser = await launch(browserName, findBrowser(browserName)!, {
        extension: isShipped
          ? extensionFolder(browserName, 'shipped')
          : buildWith(browserName, catalogue, 'en'),
        ...(isShipped && { language: tag }),
      });
      const wrong: string[] = [];
      await walkViews(browser, server, async (name, view) => {
        await picture(`in-${LANGUAGE}-${name}`, view);
        const { lang, dir } = await view.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: getComputedStyle(document.body).direction,
        }));
        expect([name, lang, dir]).toEqual([name, tag, direction]);
        const seen = [...(await cutOff(view)), ...(direction === 'rtl' ? await notSetApart(view, own) : [])];
        wrong.push(...seen.map((each) => `${name}: ${each}`));
        if (!isLooking) await expectAccessible(view);
      });
      await browser.close();
      expect(wrong).toEqual([]);
    },
  );
});
