/**
 * What the tests do in Firefox's own window, in its chrome scope: things that no protocol offers.
 * Every function here is sent there as text (see `sourceOf`) and may use its arguments and that window's globals alone.
 */

interface XulElement extends Element {
  hidePopup(): void;
}
interface BrowserElement extends XulElement {
  currentURI: { spec: string } | null;
  permanentKey?: object;
}
interface NavigableManager {
  whenceSeesHidden?: boolean;
  getBrowserById(id: string): BrowserElement | null;
  getBrowsingContextById(id: string): { prefersColorSchemeOverride: string } | null;
  getIdForBrowser(browser: BrowserElement): string | null;
}
interface Addon {
  wakeupBackground(): Promise<void>;
  views: Iterable<{ viewType: string; xulBrowser: BrowserElement }>;
  terminateBackground(options: object): Promise<void>;
  backgroundState: string;
  shortcuts: { onCommand(name: string): void };
}
interface Channel {
  URI: { spec: string };
  loadInfo: { triggeringPrincipal: { addonId?: string } | null };
}

declare const ChromeUtils: { importESModule(address: string): Record<string, unknown> };
declare const WebExtensionPolicy: { getByID(id: string): { extension: Addon } };
declare const CustomizableUI: {
  addWidgetToArea(widget: string, area: string): void;
  getWidget(widget: string): { forWindow(window: Window): { node: XulElement | null } };
};
declare const Services: {
  obs: { addObserver(observer: unknown, topic: string): void };
  locale: { availableLocales: string[]; requestedLocales: string[] };
};
declare const Ci: { nsIHttpChannel: unknown };
declare global {
  interface Window {
    whenceRequests?: string[];
    synthesizeMouseEvent?(type: string, x: number, y: number, data: object, options: object): void;
  }
}

interface AddonManagerModule {
  AddonManager: {
    getAddonByID(id: string): Promise<{ reload(): Promise<void>; disable(): Promise<void> }>;
  };
}

/**
 * Makes Firefox take itself for one in another language, by which it chooses the messages of extensions. Its own windows
 * stay English: no language pack is there. Lost when it is closed.
 */
export function speak(language: string): void {
  Services.locale.availableLocales = [language, 'en-US'];
  Services.locale.requestedLocales = [language];
}

/** Ends the add-on and starts it anew. */
export async function reloadAddon(addonId: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  ) as unknown as AddonManagerModule;
  await (await AddonManager.getAddonByID(addonId)).reload();
}

export async function disableAddon(addonId: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  ) as unknown as AddonManagerModule;
  await (await AddonManager.getAddonByID(addonId)).disable();
}

/** What a press on "allow" in Firefox's question does. */
export async function giveSite(addonId: string, pattern: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as unknown as {
    ExtensionPermissions: { add(id: string, given: object, extension: Addon): Promise<void> };
  };
  const given = { permissions: [], origins: [pattern] };
  await ExtensionPermissions.add(addonId, given, WebExtensionPolicy.getByID(addonId).extension);
}

/** Puts the extension's button into the toolbar, as its user would, and clicks in its middle. @returns when */
export function clickToolbarButton(addonId: string): number {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as { ExtensionParent: { apiManager: { global: { browserActionFor(addon: Addon): { id: string } } } } };
  const { id } = ExtensionParent.apiManager.global.browserActionFor(
    WebExtensionPolicy.getByID(addonId).extension,
  );
  CustomizableUI.addWidgetToArea(id, 'nav-bar');
  const button = CustomizableUI.getWidget(id)
    .forWindow(window)
    .node?.querySelector('.unified-extensions-item-action-button');
  if (!button || !window.synthesizeMouseEvent) throw new Error('The toolbar button cannot be clicked.');
  const box = button.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const at = Date.now();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const pressed = type === 'mousedown';
    window.synthesizeMouseEvent(
      type,
      x,
      y,
      { button: 0, buttons: pressed ? 1 : 0, clickCount: type === 'mousemove' ? 0 : 1 },
      { isDOMEventSynthesized: false },
    );
  }
  return at;
}

/**
 * The protocol lists tabs alone. This adds the popup or sidebar that is open, or the background, to what it can reach, and
 * gives its id; `null` while there is none.
 */
export async function hiddenContext(
  which: 'popup' | 'background' | 'sidebar',
  addonId: string,
): Promise<string | null> {
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as { NavigableManager: NavigableManager };
  const { extension } = WebExtensionPolicy.getByID(addonId);
  if (which === 'background' && extension.backgroundState !== 'running') await extension.wakeupBackground();
  // The popup is loaded in a hidden panel first and then moved into the one that is seen.
  const popup = () =>
    [
      ...document.querySelectorAll<BrowserElement>('panel[panelopen] browser.webextension-popup-browser'),
    ].find((browser) => browser.currentURI?.spec.endsWith('/popup.html'));
  // Asked for each time: an add-on that was updated is another.
  const background = () =>
    [...(WebExtensionPolicy.getByID(addonId)?.extension.views ?? [])].find(
      ({ viewType }) => viewType === 'background',
    )?.xulBrowser;
  // As in `focusSidebar`: what is sent there sees no more of this file than itself.
  const sidebar = () => {
    const frame = document.getElementById('sidebar') as
      | (Element & { contentDocument: Document | null })
      | null;
    const inside = frame?.contentDocument?.getElementById('webext-panels-browser') as BrowserElement | null;
    return inside?.currentURI?.spec.endsWith('/sidepanel.html') ? inside : undefined;
  };
  if (!manager.whenceSeesHidden) {
    manager.whenceSeesHidden = true;
    const tabs = manager.getBrowserById;
    manager.getBrowserById = function (id) {
      const hidden = [popup(), sidebar(), background()].find(
        (browser) => browser && this.getIdForBrowser(browser) === id,
      );
      return hidden ?? tabs.call(this, id);
    };
  }
  const browser = { popup, sidebar, background }[which]();
  if (!browser) return null;
  browser.permanentKey ??= {};
  return manager.getIdForBrowser(browser);
}

export function setColorScheme(context: string, scheme: string): void {
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as { NavigableManager: NavigableManager };
  const view = manager.getBrowsingContextById(context);
  if (view) view.prefersColorSchemeOverride = scheme;
}

export function hidePopup(): void {
  const browser = document.querySelector('panel[panelopen] browser.webextension-popup-browser');
  (browser?.closest('panel') as XulElement | null)?.hidePopup();
}

declare const SidebarController: { hide(): void };

/** As a press in it does; the protocol's own presses go past the window, which gives the focus. */
export function focusSidebar(): void {
  // The sidebar is a document of the browser's own, with ours in it.
  const frame = document.getElementById('sidebar') as (Element & { contentDocument: Document | null }) | null;
  (frame?.contentDocument?.getElementById('webext-panels-browser') as HTMLElement | null)?.focus();
}

export function widenSidebar(width: number): void {
  const box = document.getElementById('sidebar-box');
  if (box) for (const name of ['width', 'min-width', 'max-width']) box.style.setProperty(name, `${width}px`);
}

export function hideSidebar(): void {
  SidebarController.hide();
}

export async function terminateBackground(addonId: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  // A stopped background has nothing to terminate: that is how we want it.
  if (extension.backgroundState === 'stopped') return;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

/** @returns when */
export function runCommand(addonId: string, name: string): number {
  const at = Date.now();
  WebExtensionPolicy.getByID(addonId).extension.shortcuts.onCommand(name);
  return at;
}

/** From now on notes what the extension asks of the network. */
export function watchRequests(addonId: string): void {
  window.whenceRequests = [];
  const list = window.whenceRequests;
  Services.obs.addObserver(
    {
      observe(subject: { QueryInterface(type: unknown): Channel }) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (channel.loadInfo.triggeringPrincipal?.addonId === addonId) list.push(channel.URI.spec);
      },
    },
    'http-on-modify-request',
  );
}

export const requestsSeen = (): string[] => window.whenceRequests ?? [];
