import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { createI18n } from '../lib/i18n/i18n';
import { launch, type View } from '../tools/browsers';
import { extensionFolder } from '../tools/browsers/extension';
import { ROOT } from '../tools/command.mjs';
import { messagesOf, tagOf } from '../tools/locales/catalogue';
import { buildWith, catalogueFor } from '../tools/locales/in-language';
import { findBrowser } from '../tools/setup.mjs';
import { browserName, noBrowser, testServed } from './support/fixture';
import { expectAccessible, picture } from './support/looked-at';
import { cutOff, notSetApart } from './support/seen-text';
import { walkViews } from './support/views';

/** What is looked at, by `npm run locales -- look`; else Arabic, which runs from right to left and has six plurals. */
const LANGUAGE = process.env.WHENCE_LANGUAGE ?? (existsSync(join(ROOT, 'locales', 'ar.yml')) ? 'ar' : 'rtl');
const isLooking = process.env.WHENCE_LANGUAGE !== undefined;
/** CSS pixels. */
const [NARROW, WIDE, HEIGHT] = [320, 1280, 900];

const catalogue = catalogueFor(LANGUAGE);
const messages = messagesOf(catalogue);
const own = [...messages.values()].join('\n');
const language = messages.get('locale')!;
const direction = messages.get('direction')!;

/** A browser in the language; the long one, which is none, stands in the place of English. */
function launchInLanguage() {
  const isShipped = tagOf(catalogue.name) === language;
  const extension = isShipped
    ? extensionFolder(browserName, 'shipped')
    : buildWith(browserName, catalogue, language);
  return launch(browserName, findBrowser(browserName)!, { extension, language });
}

/** "21 attributions, 11 sources", in the forms that these numbers have. */
async function expectPlurals(popup: View): Promise<void> {
  const counted = await popup.evaluate(
    () => document.querySelector('.head .one-line + p')?.textContent ?? '',
  );
  const [attributions, sources] = (counted.match(/\d+/g) ?? []).map(Number) as [number, number];
  const put = (text: string, words: string[]) => text.replace(/\$(\d)/g, (_, at) => words[at - 1]!);
  const i18n = createI18n(
    (name, words = []) => put(messages.get(name) ?? '', words),
    () => language,
  );
  const forms = [i18n.t('popup.attributions', attributions), i18n.t('popup.sources', sources)];
  expect(attributions + sources).toBeGreaterThan(20);
  expect(counted).toContain(i18n.list(forms));
}

const told = (wrong: readonly string[]) =>
  wrong.length === 0 ? 'Nothing is cut off.\n' : `Does not fit, or is out of order:\n${wrong.join('\n')}\n`;

describe.skipIf(noBrowser)(`in ${LANGUAGE}`, () => {
  testServed('every view is in its language, whole and in order', async ({ server }) => {
    const browser = await launchInLanguage();
    const wrong: string[] = [];
    await walkViews(browser, server, async (name, view) => {
      await picture(`in-${LANGUAGE}-${name}`, view);
      const { lang, dir } = await view.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: getComputedStyle(document.body).direction,
      }));
      expect([name, lang, dir]).toEqual([name, language, direction]);
      if (name === 'popup-sources') await expectPlurals(view);
      const seen = [...(await cutOff(view)), ...(direction === 'rtl' ? await notSetApart(view, own) : [])];
      wrong.push(...seen.map((each) => `${name}: ${each}`));
      if (!isLooking) return expectAccessible(view);
      if (!('resize' in view)) return;
      await view.resize(NARROW, HEIGHT);
      await picture(`in-${LANGUAGE}-${name}-narrow`, view);
      wrong.push(...(await cutOff(view)).map((each) => `${name}, ${NARROW} px wide: ${each}`));
      await view.resize(WIDE, HEIGHT);
    });
    await browser.close();
    if (isLooking) writeFileSync(join(ROOT, '.results', `in-${LANGUAGE}-${browserName}.txt`), told(wrong));
    else expect(wrong).toEqual([]);
  });
});
