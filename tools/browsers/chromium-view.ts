import type { Frame, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { clickElement, isReadyToType, locate, POLL_MS, sourceOf, until } from './in-view';
import { partsOf } from './keys';
import type { Box, Page, SidePanelView, View } from './types';

/** For what a view answers that may close meanwhile. */
export const unlessClosed = (error: unknown): void => {
  // Puppeteer does not export the class.
  if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
};

/** A frame in Chromium: a page's own, the popup's, the card's inside a page. */
export class ChromiumView implements View {
  constructor(readonly frame: Frame) {}

  async evaluate<A extends unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return JSON.parse((await this.frame.evaluate(sourceOf(run, args))) as string);
  }

  async runScript(source: string): Promise<void> {
    await this.frame.evaluate(`${source};0`);
  }

  waitFor<A extends unknown[], T>(what: string, run: (...args: A) => T, ...args: A) {
    return until<Awaited<T>>(what, () => this.evaluate(run, ...args));
  }

  async click(selector: string, label?: string): Promise<void> {
    const look = async () => {
      const at = await this.evaluate(locate, selector, label);
      return at && this.inPage(at.x, at.y);
    };
    await clickElement(this, { selector, label }, look, async (x, y) => {
      // Chromium sends a click by what is on screen: a frame behind what is laid out.
      await this.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      await this.frame.page().mouse.click(x, y);
    });
  }

  async clickAt(
    x: number,
    y: number,
    { count = 1, modifier }: Parameters<View['clickAt']>[2] = {},
  ): Promise<void> {
    const { mouse, keyboard } = this.frame.page();
    const at = await this.inPage(x, y);
    if (modifier) await keyboard.down(modifier);
    await mouse.click(at.x, at.y, { count });
    if (modifier) await keyboard.up(modifier);
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.frame.page();
    const [start, end] = [await this.inPage(from.x, from.y), await this.inPage(to.x, to.y)];
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: 5 });
    await mouse.up();
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.waitFor(`the focus in ${selector}`, isReadyToType, selector);
    await this.frame.page().keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    const { keyboard } = this.frame.page();
    const parts = partsOf(keys) as KeyInput[];
    // A view may close at the key that is pressed in it: then nobody is left to hear that, or that it is let go.
    for (const key of parts) await this.unlessGone(keyboard.down(key));
    for (const key of parts.reverse()) await this.unlessGone(keyboard.up(key).catch(unlessClosed));
  }

  /** Waits for what a frame that goes meanwhile may never answer. */
  private async unlessGone(answered: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const gone = new Promise<void>((resolve) => {
      timer = setInterval(() => this.frame.detached && resolve(), POLL_MS.longest);
    });
    await Promise.race([answered, gone]).finally(() => clearInterval(timer));
  }

  async screenshot(clip?: Box): Promise<Buffer> {
    if (this.frame.parentFrame()) {
      const box = await this.frameBox();
      return Buffer.from(await this.frame.page().screenshot({ clip: clip ? shifted(clip, box) : box }));
    }
    // The clip is of the viewport, not of the document.
    const scroll = clip && (await this.evaluate(() => ({ x: scrollX, y: scrollY })));
    return Buffer.from(
      await this.frame.page().screenshot(clip && scroll ? { clip: shifted(clip, scroll) } : {}),
    );
  }

  async prefer(scheme: 'dark' | 'light'): Promise<void> {
    await this.frame.page().emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async close(): Promise<void> {
    await this.frame.page().close();
  }

  /** A point of this frame's viewport, in that of its page. */
  private async inPage(x: number, y: number): Promise<{ x: number; y: number }> {
    if (!this.frame.parentFrame()) return { x, y };
    const box = await this.frameBox();
    return { x: box.x + x, y: box.y + y };
  }

  private async frameBox(): Promise<Box> {
    const owner = await this.frame.frameElement();
    const box = await owner?.boundingBox();
    if (!box) throw new Error('The frame is not on the page.');
    return box;
  }
}

export class ChromiumSidePanel extends ChromiumView implements SidePanelView {
  async widen(width: number): Promise<void> {
    const height = await this.evaluate(() => innerHeight);
    await this.frame.page().setViewport({ width, height });
  }
}

export class ChromiumPage extends ChromiumView implements Page {
  constructor(readonly page: PuppeteerPage) {
    super(page.mainFrame());
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  async card(): Promise<View> {
    return until('the card', async () => (await this.cards())[0]);
  }

  async cards(): Promise<View[]> {
    return this.page
      .frames()
      .filter((frame) => /^chrome-extension:.*\/card\.html/.test(frame.url()))
      .map((frame) => new ChromiumView(frame));
  }

  async hasCard(): Promise<boolean> {
    return (await this.cards()).length > 0;
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async print(paper: 'A4' | 'Letter' = 'A4'): Promise<Buffer> {
    return Buffer.from(await this.page.pdf({ format: paper }));
  }

  async activate(): Promise<void> {
    await this.page.bringToFront();
  }
}

const shifted = (box: Box, by: { x: number; y: number }): Box => ({
  ...box,
  x: box.x + by.x,
  y: box.y + by.y,
});
