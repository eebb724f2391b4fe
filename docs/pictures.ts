/**
 * npm run pictures: takes the pictures of the store listings, 1280 × 800, light and dark, into .output/pictures, and
 * those of README.md into docs, from real runs in Chromium.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openListener, pageRead } from '../tools/bench/listen';
import { launch } from '../tools/browsers';
import { extensionFolder } from '../tools/browsers/extension';
import { build } from '../tools/build.mjs';
import { main, ROOT, SetupError } from '../tools/command.mjs';
import { ensureBrowsers } from '../tools/setup.mjs';
import { article } from './pictures/article';
import { library } from './pictures/library';
import { panel } from './pictures/panel';
import { report } from './pictures/report';
import { SCHEMES, type Scene, type Stage } from './pictures/scene';
import { smallPng } from './pictures/small-png';
import { text } from './pictures/text';
import { smallTile, storeIcon } from './pictures/tile';

const USAGE = `npm run pictures                all of them
npm run pictures -- library     some: NAMES
npm run pictures -- --built     of what is built, without building it anew
`;

const FOLDER = join(ROOT, '.output', 'pictures');
/** In the order in which a listing shows them. */
const SCENES: readonly Scene[] = [article, panel, library, report, text];
/** Which of them the README shows, and as what. */
const IN_README: Record<string, string> = { article: 'screenshot.png', library: 'library.png' };
/** The sign on each card is drawn at random for every reader; here it is always this. */
const SIGN = 'high lantern';

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { built: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const names = SCENES.map(({ name }) => name);
  const unknown = positionals.find((name) => !names.includes(name));
  if (values.help || unknown !== undefined) {
    process.stdout.write(USAGE.replace('NAMES', names.join(', ')));
    return unknown === undefined ? 0 : 1;
  }
  const wanted = SCENES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (!values.built) {
    const { ok, output } = build('chrome');
    if (!ok) throw new SetupError(output);
  }
  // Dates and times are told in the machine's time zone.
  process.env.TZ = 'UTC';
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'tile-440x280.png'), smallPng(smallTile()));
  writeFileSync(join(FOLDER, 'icon-128.png'), storeIcon());
  for (const scene of wanted) await takeOnOwnStage(scene);
});

/** Each in a browser of its own: what one writes is not in the next one's library. */
async function takeOnOwnStage(scene: Scene): Promise<void> {
  const { chromium } = ensureBrowsers(['chromium']);
  const browser = await launch('chromium', chromium!, { extension: extensionFolder('chromium', 'shipped') });
  try {
    // Installing opens the welcome page, which must not come to the front later.
    const listener = await openListener(browser);
    await listener.evaluate((sign) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(to: object): void } } };
      };
      // Whoever draws one holds this lock (`lib/sign.ts`), and would write over ours.
      return navigator.locks.request('whence-sign', () => chrome.storage.local.set({ sign }));
    }, SIGN);
    const stage: Stage = {
      browser,
      read: async (url) => {
        await pageRead(listener, url);
      },
    };
    const pictures = await scene.take(stage);
    for (const scheme of SCHEMES) {
      writeFileSync(join(FOLDER, `${scene.name}-${scheme}.png`), smallPng(pictures[scheme]));
    }
    const inReadme = IN_README[scene.name];
    if (inReadme) writeFileSync(join(ROOT, 'docs', inReadme), smallPng(pictures.light));
    console.log(`.output/pictures/${scene.name}-*.png`);
  } finally {
    await browser.close();
  }
}
