import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser as Puppeteer } from 'puppeteer-core';
import { filesIn } from './downloads';
import * as scope from './firefox-scope';
import { FirefoxPage, FirefoxSidebar, FirefoxView, type Send } from './firefox-view';
import { until, WAIT_MS } from './in-view';
import { isRunning, killGroup } from './kill';
import type { Browser, LaunchOptions } from './types';

/** Firefox, driven over WebDriver BiDi. Puppeteer starts it and keeps the connection; the commands are ours. */

/** The most that a preference of Firefox holds, some 25 days. */
const MOST_MS = 2 ** 31 - 1;

/** The host of `moz-extension://`, else drawn anew in each profile and unknown to the tests. */
const HOST = '5f2a1c1e-6d0b-4f1d-9c55-3a1b7e0d8f42';

export async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<Browser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'whence-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'whence-downloads-'));
  const addonId: string = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8'))
    .browser_specific_settings.gecko.id;
  const root = `moz-extension://${HOST}/`;
  let closing = Promise.resolve();
  let pressed = 0;

  const start = async () => {
    const puppet = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: !options.headed,
      userDataDir: profile,
      timeout: WAIT_MS,
      // Firefox keeps the protocol out of its own windows and of extensions' pages without it.
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [addonId]: HOST }),
        'browser.download.folderList': 2, // the folder named next
        'browser.download.dir': downloads,
        // The panel that says so takes the focus from the page.
        'browser.download.alwaysOpenPanel': false,
        ...(options.keepsBackground && { 'extensions.background.idle.timeout': MOST_MS }),
      },
    });
    closing = new Promise((resolve) => puppet.once('disconnected', () => resolve()));
    const send = sender(puppet);
    const { contexts } = await send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      {
        'moz:scope': 'chrome',
      },
    );
    const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    if (!window) throw new Error('Firefox shows no window.');
    const chrome = new FirefoxView({ send }, window.context);
    if (options.language) await chrome.evaluate(scope.speak, options.language);
    await puppet.installExtension(options.extension);
    // Installing opens the welcome page in front of all; left alone it would take the next page's place there.
    const welcome = await until('the welcome page', async () =>
      (await contextsOf(send, 'content')).find(({ url }) => url === `${root}welcome.html`),
    );
    await send('browsingContext.close', { context: welcome.context });
    const blank = (await contextsOf(send, 'content')).map(({ context }) => context);
    return { puppet, chrome, session: { send, window: chrome }, blank };
  };

  let { puppet, session, chrome, blank } = await start();

  const newTab = async () => {
    const { context } = await session.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    return new FirefoxPage(session, context);
  };

  const closePopup = async () => {
    await chrome.evaluate(scope.hidePopup);
    await until(
      'the popup to close',
      async () => !(await chrome.evaluate(scope.hiddenContext, 'popup', addonId)),
    );
  };

  const closeSidebar = async () => {
    await chrome.evaluate(scope.hideSidebar);
    await until(
      'the sidebar to close',
      async () => !(await chrome.evaluate(scope.hiddenContext, 'sidebar', addonId)),
    );
  };

  const api: Browser = {
    name: 'firefox',
    downloaded: () => filesIn(downloads),
    extensionRoot: root,
    open: async (url) => {
      const page = await newTab();
      await page.open(url);
      return page;
    },
    clickAction: async (page) => {
      await page.activate();
      // A popup still open would be closed by this click, and none opened.
      await closePopup();
      pressed = await chrome.evaluate(scope.clickToolbarButton, addonId);
      const context = await until('the popup', () => chrome.evaluate(scope.hiddenContext, 'popup', addonId));
      const popup = new FirefoxView(session, context, closePopup);
      await popup.waitFor('the popup to load', () => document.readyState === 'complete');
      return popup;
    },
    pressedAt: () => pressed,
    openSidePanel: async (page, before) => {
      const popup = await api.clickAction(page);
      await before?.(popup);
      await popup.click('.foot button', 'Side panel');
      const context = await until('the sidebar', () =>
        chrome.evaluate(scope.hiddenContext, 'sidebar', addonId),
      );
      const panel = new FirefoxSidebar(session, context, closeSidebar);
      await panel.waitFor('the sidebar to load', () => document.readyState === 'complete');
      return panel;
    },
    openExtensionPage: async (path) => {
      const page = await newTab();
      await page.open(`${root}${path}`);
      return page;
    },
    command: async (name, page) => {
      await page.activate();
      pressed = await chrome.evaluate(scope.runCommand, addonId, name);
    },
    stopBackground: async () => {
      await chrome.evaluate(scope.terminateBackground, addonId);
    },
    inBackground: (run, ...args) =>
      until('the background', () => chrome.evaluate(scope.hiddenContext, 'background', addonId)).then(
        (context) => new FirefoxView(session, context).evaluate(run, ...args),
      ),
    updateExtension: async () => {
      await chrome.evaluate(scope.reloadAddon, addonId);
    },
    turnOff: async () => {
      await chrome.evaluate(scope.disableAddon, addonId);
    },
    giveSite: async (pattern) => {
      await chrome.evaluate(scope.giveSite, addonId, pattern);
    },
    takeSitesBack: async () => {
      const page = await newTab();
      await page.open(`${root}welcome.html`);
      await page.evaluate(async () => {
        const { permissions } = (globalThis as unknown as { browser: FirefoxPermissions }).browser;
        const { origins } = await permissions.getAll();
        await permissions.remove({ origins });
      });
      await page.close();
    },
    watchRequests: async () => {
      await chrome.evaluate(scope.watchRequests, addonId);
      return () => chrome.evaluate(scope.requestsSeen);
    },
    closePages: async () => {
      await closePopup();
      await closeSidebar();
      for (const { context } of await contextsOf(session.send, 'content')) {
        if (!blank.includes(context)) await session.send('browsingContext.close', { context });
      }
    },
    kill: () => killGroup(puppet),
    restart: async () => {
      await quit(puppet, session.send, profile);
      ({ puppet, session, chrome, blank } = await start());
    },
    closed: () => closing,
    close: async () => {
      await quit(puppet, session.send, profile);
      rmSync(downloads, { recursive: true, force: true });
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return api;
}

interface FirefoxPermissions {
  permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
}

/**
 * Asks Firefox to end, and waits until it has. Puppeteer alone would wait for five seconds and then kill it, and with it
 * what it is just writing to its profile.
 */
async function quit(puppet: Puppeteer, send: Send, profile: string): Promise<void> {
  const running = puppet.process();
  if (running && isRunning(puppet)) {
    const ended = once(running, 'exit', { signal: AbortSignal.timeout(WAIT_MS) });
    // The answer may be lost with the connection.
    send('browser.close', {}).catch(() => {});
    await ended.catch(() => {});
  }
  await puppet.close();
  // The next start would find the preferences of this one half put away.
  await until('Puppeteer to put its preferences away', async () =>
    ['prefs.js', 'user.js'].every((name) => !existsSync(join(profile, `${name}.puppeteer`))),
  );
}

async function contextsOf(send: Send, scope: 'chrome' | 'content') {
  const { contexts } = await send<{ contexts: { context: string; url: string }[] }>(
    'browsingContext.getTree',
    {
      'moz:scope': scope,
    },
  );
  return contexts;
}

/** Puppeteer's connection, which it keeps to itself in its types. */
function sender(puppet: Puppeteer): Send {
  const { connection } = puppet as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return async <T>(method: string, params: object) => (await connection.send(method, params)).result as T;
}
