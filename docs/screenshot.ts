/**
 * node tools/run.mjs docs/screenshot.ts: takes the pictures in README.md from a real run, docs/screenshot.png and
 * docs/library.png. No screenshot shows a page and the popup over it, so that the two, each as it was, are put together
 * here.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { openLibrary } from '../e2e/support/library';
import { settled } from '../tools/bench/in-page';
import { openListener, pageRead } from '../tools/bench/listen';
import { type Browser, launch, type Page } from '../tools/browsers';
import { extensionFolder } from '../tools/browsers/extension';
import { servePages } from '../tools/browsers/server';
import { build } from '../tools/build.mjs';
import { main, ROOT, SetupError } from '../tools/command.mjs';
import { ensureBrowsers } from '../tools/setup.mjs';
import { smallPng } from './small-png';

/** The mark whose card is shown, by words in it. */
const MARKED = 'senior official told';
/** In the library: as many as are invented, each once. */
const NOTES = 10;
/** CSS pixels: three columns, and rows for as many notes as there are. */
const LIBRARY_WIDTH = 1280;
const LIBRARY_HEIGHT = 640;
const NOTE = 'Who else could have known? Ask for the minutes of 2024.';
/** Where a browser shows the popup: at the right, under the toolbar (CSS pixels). */
const POPUP_GAP = 16;
/** Margin of the popup's shadow. */
const SHADOW = 3;

await main(async () => {
  const { ok, output } = build('chrome');
  if (!ok) throw new SetupError(output);
  const { chromium } = ensureBrowsers(['chromium']);
  const server = await servePages();
  const browser = await launch('chromium', chromium!, { extension: extensionFolder('chromium', 'shipped') });
  try {
    // Installing opens the welcome page, which must not come to the front later.
    const listener = await openListener(browser);
    const url = server.url('samples/harbour.html');
    const page = await browser.open(url);
    const popup = await browser.clickAction(page);
    await pageRead(listener, url);
    await popup.waitFor('the sources', () => document.querySelectorAll('.sample').length > 8);
    // Without a window around it the popup's viewport is wider than what it shows, and not as high.
    const shown = await popup.evaluate(() => {
      const { offsetWidth: width, offsetHeight: height } = document.body;
      return { width, height };
    });
    const popupPicture = await popup.screenshot({ x: 0, y: 0, ...shown });
    await popup.close();
    await page.activate();
    await openCard(page);
    write('screenshot.png', together(await page.screenshot(), popupPicture));
    await page.close();
    write('library.png', await libraryPicture(browser));
  } finally {
    await browser.close();
    await server.close();
  }
});

const write = (name: string, picture: Buffer): void =>
  writeFileSync(join(ROOT, 'docs', name), smallPng(picture));

/** Notes with one tag, one of them read. */
async function libraryPicture(browser: Browser): Promise<Buffer> {
  const library = await openLibrary(browser, NOTES, '/notes?tag=harbour');
  await library.resize(LIBRARY_WIDTH, LIBRARY_HEIGHT);
  await library.click('.item .lines');
  await library.waitFor('the note', () => document.querySelector('#preview .of'));
  // Where the pointer is, a row looks pressed.
  await library.evaluate(settled);
  const picture = await library.screenshot();
  await library.close();
  return picture;
}

async function openCard(page: Page): Promise<void> {
  const at = await page.waitFor(
    'the marked words',
    (words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(words);
        if (start < 0) continue;
        node.parentElement!.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + words.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    },
    MARKED,
  );
  await page.clickAt(at.x, at.y);
  const card = await page.card();
  // The card takes its place, its height and the focus one after the other; a click in between would miss it.
  await card.waitFor('the card to have the focus', () => {
    const { scrollHeight } = document.documentElement;
    const writing = document.hasFocus() && document.activeElement?.matches('textarea');
    return writing && scrollHeight <= innerHeight;
  });
  // Until the frame has been drawn, Chromium takes a click in it for one on the page around it.
  await card.evaluate(settled);
  await card.type('textarea', NOTE);
  await card.waitFor('the note', (note) => document.querySelector('textarea')?.value === note, NOTE);
  // The caret blinks, and the picture should not depend on when it was taken.
  await card.evaluate(() => (document.activeElement as HTMLElement).blur());
}

function together(page: Buffer, popup: Buffer): Buffer {
  const [width, height] = measure(page);
  const [popupWidth, popupHeight] = measure(popup);
  const x = width - popupWidth - POPUP_GAP;
  const image = (png: Buffer, more: string) =>
    `<image ${more} href="data:image/png;base64,${png.toString('base64')}"/>`;
  return new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      ${image(page, `width="${width}" height="${height}"`)}
      <rect x="${x - SHADOW}" y="${POPUP_GAP - SHADOW}" width="${popupWidth + 2 * SHADOW}"
        height="${popupHeight + 2 * SHADOW}" rx="8" fill="#000" opacity="0.18"/>
      <rect x="${x - 1}" y="${POPUP_GAP - 1}" width="${popupWidth + 2}" height="${popupHeight + 2}" fill="#fff"/>
      ${image(popup, `x="${x}" y="${POPUP_GAP}" width="${popupWidth}" height="${popupHeight}"`)}
    </svg>`,
  )
    .render()
    .asPng();
}

/** Width and height stand at bytes 16 and 20 of every PNG (https://www.w3.org/TR/png/#11IHDR). */
function measure(png: Buffer): [width: number, height: number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
