import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Browser as Puppeteer, type Target } from 'puppeteer-core';
import { ChromiumPage, ChromiumSidePanel, ChromiumView, unlessClosed } from './chromium-view';
import { filesIn } from './downloads';
import { sourceOf, until, WAIT_MS } from './in-view';
import { isRunning, killGroup } from './kill';
import type { Browser, LaunchOptions, Page } from './types';

/** Chromium, driven over the Chrome DevTools Protocol. */

const ARGUMENTS = [
  '--no-sandbox', // as root, in containers
  '--window-size=1280,960', // of the window one can see; without one the viewport is set
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Screenshots are compared: the same text must give the same pixels.
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  // Of the browser's own windows, not of what is in them: the popup is there at once instead of growing into its place.
  '--animation-duration-scale=0',
];

export async function launchChromium(executablePath: string, options: LaunchOptions): Promise<Browser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'whence-chromium-'));
  const downloads = mkdtempSync(join(tmpdir(), 'whence-downloads-'));
  let closing = Promise.resolve();
  let pressed = 0;

  const start = async () => {
    // Chromium goes on running the background it has seen under this version, though the folder holds a newer one.
    rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
    const puppet = await puppeteer.launch({
      executablePath,
      headless: !options.headed,
      // Extensions can be installed by command over a pipe alone.
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      timeout: WAIT_MS,
      defaultViewport: options.headed ? null : { width: 1280, height: 900 },
      args: [...ARGUMENTS, ...(options.language ? [`--lang=${options.language}`] : [])],
      // On Linux the language is read from here, and not from the switch.
      env: { ...process.env, ...(options.language && { LANGUAGE: options.language }) },
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
    });
    closing = new Promise((resolve) => puppet.once('disconnected', () => resolve()));
    const id = await puppet.installExtension(options.extension);
    await closeWelcome(puppet);
    return { puppet, id, blank: await puppet.pages() };
  };

  let { puppet, id, blank } = await start();

  const api: Browser = {
    name: 'chromium',
    downloaded: () => filesIn(downloads),
    get extensionRoot() {
      return `chrome-extension://${id}/`;
    },
    open: async (url) => {
      const page = new ChromiumPage(await puppet.newPage());
      await page.open(url);
      return page;
    },
    clickAction: async (page) => {
      await page.activate();
      const extension = (await puppet.extensions()).get(id);
      if (!extension) throw new Error('The extension is not installed.');
      const popup = await opened(
        puppet,
        (url) => url.endsWith('/popup.html'),
        () => {
          pressed = Date.now();
          return puppeteerOf(page).triggerExtensionAction(extension);
        },
      );
      return new ChromiumView((await popup.asPage()).mainFrame());
    },
    pressedAt: () => pressed,
    openSidePanel: async (page, before) => {
      const popup = await api.clickAction(page);
      await before?.(popup);
      // It closes itself, and with it whatever a press still waits for.
      await popup.click('.foot button', 'Side panel').catch(unlessClosed);
      const panel = await puppet.waitForTarget(
        (target) => target.url() === `chrome-extension://${id}/sidepanel.html`,
        { timeout: WAIT_MS },
      );
      return new ChromiumSidePanel((await panel.asPage()).mainFrame());
    },
    openExtensionPage: async (path) => {
      const page = new ChromiumPage(await puppet.newPage());
      await page.open(`chrome-extension://${id}/${path}`);
      return page;
    },
    command: async (name, page) => {
      await page.activate();
      const worker = await background(puppet, id);
      pressed = Date.now();
      // Headless Chromium has no window to which a shortcut could be typed; this is the event it would send.
      await worker.evaluate(async (command: string) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeCommands };
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    stopBackground: async () => {
      const running = () => puppet.targets().find((one) => isBackground(one, id));
      // Asked again for as long as it runs: Chromium lets a worker that is just starting, or busy, go on.
      await until('the service worker to stop', async () => {
        const target = running();
        // Its session may end while it is asked to.
        await (await target?.worker())?.close().catch(() => {});
        return running() === undefined;
      });
    },
    inBackground: async (run, ...args) => {
      const worker = await background(puppet, id);
      return JSON.parse((await worker.evaluate(sourceOf(run, args))) as string);
    },
    updateExtension: async () => {
      const before = puppet.targets().find((one) => isBackground(one, id));
      await puppet.installExtension(options.extension);
      await until('the new service worker', async () =>
        puppet.targets().some((one) => one !== before && isBackground(one, id)),
      );
    },
    turnOff: async () => {
      const settings = new ChromiumPage(await puppet.newPage());
      await settings.open('chrome://extensions/');
      await settings.evaluate((extensionId) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeSettings };
        return chrome.management.setEnabled(extensionId, false);
      }, id);
      await settings.close();
    },
    giveSite: async () => {
      throw new Error('Nothing can press "allow" in Chromium.');
    },
    takeSitesBack: async () => {
      // The page of the browser's settings has an interface of its own for this; its switches call the same.
      const settings = new ChromiumPage(await puppet.newPage());
      await settings.open('chrome://extensions/');
      await settings.evaluate((extensionId) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeSettings };
        return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
      }, id);
      await settings.close();
    },
    watchRequests: async () => {
      const requests: string[] = [];
      puppet.on('targetcreated', (target) => void watchRequests(target, requests));
      await Promise.all(puppet.targets().map((target) => watchRequests(target, requests)));
      return async () => requests;
    },
    closePages: async () => {
      for (const page of await puppet.pages()) if (!blank.includes(page)) await page.close();
      const isPanel = (target: Target) => target.url() === `chrome-extension://${id}/sidepanel.html`;
      for (const panel of puppet.targets().filter(isPanel)) await (await panel.asPage()).close();
    },
    kill: () => killGroup(puppet),
    restart: async () => {
      if (isRunning(puppet)) await puppet.close();
      ({ puppet, id, blank } = await start());
    },
    closed: () => closing,
    close: async () => {
      if (isRunning(puppet)) await puppet.close();
      rmSync(downloads, { recursive: true, force: true });
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return api;
}

interface ChromeSettings {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
}

interface ChromeCommands {
  tabs: { query(query: object): Promise<unknown[]> };
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
}

const puppeteerOf = (page: Page) => (page as ChromiumPage).page;

const isBackground = (target: Target, id: string) =>
  target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);

/** The service worker, woken where it sleeps. */
async function background(puppet: Puppeteer, id: string) {
  const running = () => puppet.targets().find((target) => isBackground(target, id));
  if (!running()) {
    const page = await puppet.newPage();
    await page.goto(`chrome-extension://${id}/welcome.html`);
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): void } };
      };
      chrome.runtime.sendMessage({});
    });
    await until('the service worker to start', async () => running());
    await page.close();
  }
  const worker = await (await until('the service worker', async () => running())).worker();
  if (!worker) throw new Error('The service worker cannot be reached.');
  return worker;
}

/** Installing opens the welcome page in front of all; left alone it would take the next page's place there. */
async function closeWelcome(puppet: Puppeteer): Promise<void> {
  const target = await puppet.waitForTarget((one) => one.url().endsWith('/welcome.html'), {
    timeout: WAIT_MS,
  });
  await (await target.page())?.close();
}

/** The target that `act` opens, not one that was open before. */
async function opened(
  puppet: Puppeteer,
  wanted: (url: string) => boolean,
  act: () => Promise<void>,
): Promise<Target> {
  const before = new Set(puppet.targets());
  await act();
  return puppet.waitForTarget((target) => !before.has(target) && wanted(target.url()), { timeout: WAIT_MS });
}

/** Notes what the extension's own pages and its worker ask of the network. */
async function watchRequests(target: Target, requests: string[]): Promise<void> {
  if (!target.url().startsWith('chrome-extension://')) return;
  try {
    const session: CDPSession = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (/^(https?|wss?):/.test(request.url)) requests.push(request.url);
    });
    await session.send('Network.enable');
  } catch {
    // The target closed before it could be watched: it asked for nothing that outlives it.
  }
}
