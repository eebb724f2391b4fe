import { focusSidebar, setColorScheme, widenSidebar } from './firefox-scope';
import { clickElement, isReadyToType, locate, sourceOf, until } from './in-view';
import { combination, typing } from './keys';
import type { Box, Page, SidePanelView, View } from './types';

/** Sends a WebDriver BiDi command and gives its result. */
export type Send = <T = unknown>(method: string, params: object) => Promise<T>;

/** What every view of one running Firefox shares. `window` is Firefox's own window, in its chrome scope. */
export interface Session {
  send: Send;
  window?: FirefoxView;
}

interface Context {
  context: string;
  url: string;
  children?: Context[] | null;
}

type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** https://www.w3.org/TR/webdriver/#keyboard-actions */
const MODIFIERS = { Shift: '\uE008', Control: '\uE009' };

/** A browsing context in Firefox: a page's own, the popup's, the card's inside a page. */
export class FirefoxView implements View {
  constructor(
    protected readonly session: Session,
    readonly context: string,
    private readonly onClose?: () => Promise<void>,
  ) {}

  async evaluate<A extends unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return JSON.parse((await this.run(sourceOf(run, args))) ?? 'null');
  }

  async runScript(source: string): Promise<void> {
    await this.run(`${source};''`);
  }

  private async run(expression: string): Promise<string | undefined> {
    const answer = await this.session.send<Evaluated>('script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  waitFor<A extends unknown[], T>(what: string, run: (...args: A) => T, ...args: A) {
    return until<Awaited<T>>(what, () => this.evaluate(run, ...args));
  }

  async click(selector: string, label?: string): Promise<void> {
    const look = () => this.evaluate(locate, selector, label);
    await clickElement(this, { selector, label }, look, (x, y) => this.clickAt(x, y));
  }

  async clickAt(
    x: number,
    y: number,
    { count = 1, modifier }: Parameters<View['clickAt']>[2] = {},
  ): Promise<void> {
    const presses = Array.from({ length: count }, () => [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]).flat();
    if (modifier) await this.keys([{ type: 'keyDown', value: MODIFIERS[modifier] }]);
    await this.pointer([moveTo(x, y), ...presses]);
    if (modifier) await this.keys([{ type: 'keyUp', value: MODIFIERS[modifier] }]);
    // A later click in this place is a click of its own, not the second of a double click.
    await this.session.send('input.releaseActions', { context: this.context }).catch(unlessGone);
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.pointer([
      moveTo(from.x, from.y),
      { type: 'pointerDown', button: 0 },
      moveTo(between.x, between.y),
      moveTo(to.x, to.y),
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.waitFor(`the focus in ${selector}`, isReadyToType, selector);
    await this.keys(typing(text));
  }

  async press(keys: string): Promise<void> {
    await this.keys(combination(keys));
  }

  async screenshot(clip?: Box): Promise<Buffer> {
    const { data } = await this.session.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      origin: 'viewport',
      ...(clip && { clip: { type: 'box', ...clip } }),
    });
    return Buffer.from(data, 'base64');
  }

  async prefer(scheme: 'dark' | 'light'): Promise<void> {
    await this.session.window?.evaluate(setColorScheme, this.context, scheme);
  }

  async close(): Promise<void> {
    if (this.onClose) await this.onClose();
    else await this.session.send('browsingContext.close', { context: this.context });
  }

  private pointer(actions: object[]) {
    return this.perform({ type: 'pointer', id: 'mouse', actions });
  }

  private keys(actions: object[]) {
    return this.perform({ type: 'key', id: 'keyboard', actions });
  }

  private async perform(source: object): Promise<void> {
    await this.run("''"); // throws where the view is gone before anything is done in it
    const actions = { context: this.context, actions: [source] };
    await this.session.send('input.performActions', actions).catch(unlessGone);
  }
}

/** A press can close what it is pressed in, as Escape does the card: its release then finds nothing. */
function unlessGone(error: unknown): void {
  if (!/no such frame/.test(String(error))) throw error;
}

/** The sidebar, which has to be given the focus before it is typed into. */
export class FirefoxSidebar extends FirefoxView implements SidePanelView {
  override async type(selector: string, text: string): Promise<void> {
    await this.focus();
    await super.type(selector, text);
  }

  override async press(keys: string): Promise<void> {
    await this.focus();
    await super.press(keys);
  }

  async widen(width: number): Promise<void> {
    await this.session.window?.evaluate(widenSidebar, width);
    await this.waitFor('its width', (wanted) => innerWidth === wanted, width);
  }

  private async focus(): Promise<void> {
    await this.session.window?.evaluate(focusSidebar);
  }
}

export class FirefoxPage extends FirefoxView implements Page {
  async open(url: string): Promise<void> {
    // Navigations to the extension's own pages are never reported as finished.
    const own = url.startsWith('moz-extension:');
    await this.session.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: own ? 'none' : 'complete',
    });
    if (own) await this.loaded(url);
  }

  async reload(): Promise<void> {
    const url = await this.evaluate(() => location.href);
    if (!url.startsWith('moz-extension:')) {
      await this.session.send('browsingContext.reload', { context: this.context, wait: 'complete' });
      return;
    }
    await this.evaluate(() => Object.assign(document, { whenceOld: true }));
    await this.session.send('browsingContext.reload', { context: this.context, wait: 'none' });
    await this.loaded(url);
  }

  async card(): Promise<View> {
    return until('the card', async () => (await this.cards())[0]);
  }

  async cards(): Promise<View[]> {
    const { contexts } = await this.session.send<{ contexts: Context[] }>('browsingContext.getTree', {
      root: this.context,
    });
    return (contexts[0]?.children ?? [])
      .filter(({ url }) => /^moz-extension:.*\/card\.html/.test(url))
      .map(({ context }) => new FirefoxView(this.session, context));
  }

  async hasCard(): Promise<boolean> {
    return (await this.cards()).length > 0;
  }

  async resize(width: number, height: number): Promise<void> {
    const viewport = { width, height };
    await this.session.send('browsingContext.setViewport', { context: this.context, viewport });
  }

  async print(paper: 'A4' | 'Letter' = 'A4'): Promise<Buffer> {
    // In centimetres.
    const page = paper === 'A4' ? { width: 21, height: 29.7 } : { width: 21.59, height: 27.94 };
    const printed = await this.session.send('browsingContext.print', { context: this.context, page });
    return Buffer.from((printed as { data: string }).data, 'base64');
  }

  async activate(): Promise<void> {
    await this.session.send('browsingContext.activate', { context: this.context });
  }

  private async loaded(url: string): Promise<void> {
    await this.waitFor(
      `${url} to load`,
      (wanted) =>
        location.href === wanted && document.readyState === 'complete' && !('whenceOld' in document),
      url,
    );
  }
}

const moveTo = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
