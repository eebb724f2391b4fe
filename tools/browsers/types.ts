/**
 * One interface for both browsers: what a test does, it does to either, through real clicks and keys.
 * Selectors are CSS; coordinates are CSS pixels of the view's own viewport.
 */

export type BrowserName = 'chromium' | 'firefox';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Any document that can be driven: a web page, the popup, the card in its frame, a page of the extension. */
export interface View {
  /**
   * Runs a function in the view's main world and answers with what it returns, by way of JSON.
   * The function is sent as text: it sees its arguments and the view's globals, nothing of the test's.
   */
  evaluate<A extends unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Runs a script's source in the view, whatever its policy says of scripts. */
  runScript(source: string): Promise<void>;
  /** Asks again until the answer is truthy, and gives it; throws after `WAIT_MS`, naming what it waited for. */
  waitFor<A extends unknown[], T>(
    what: string,
    run: (...args: A) => T,
    ...args: A
  ): Promise<NonNullable<Awaited<T>>>;
  /**
   * Waits until the element is there, scrolls it into view and clicks in its middle.
   * @param label how its text begins, or its `aria-label`, where several match the selector
   */
  click(selector: string, label?: string): Promise<void>;
  clickAt(x: number, y: number, options?: { count?: number; modifier?: 'Shift' | 'Control' }): Promise<void>;
  drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void>;
  /** Puts the focus into the element with a click and types after what is there. */
  type(selector: string, text: string): Promise<void>;
  /** A key or a combination, as in "Escape", "Control+Enter", "Alt+Shift+J". */
  press(keys: string): Promise<void>;
  /** PNG of the visible part, or of a box in it. */
  screenshot(clip?: Box): Promise<Buffer>;
  /** The reader prefers dark or light pages. For pages and the popup; a frame follows its page. */
  prefer(scheme: 'dark' | 'light'): Promise<void>;
  close(): Promise<void>;
}

export interface SidePanelView extends View {
  /** Makes it this wide (CSS pixels). */
  widen(width: number): Promise<void>;
}

export interface Page extends View {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The card, once its frame is on the page. */
  card(): Promise<View>;
  /** The card, and whatever other frames on the page show its address, in the order of the page. */
  cards(): Promise<View[]>;
  /** Whether a card's frame is on the page now. */
  hasCard(): Promise<boolean>;
  /** Makes its window another size (CSS pixels), for as long as it is open. */
  resize(width: number, height: number): Promise<void>;
  /** Prints the page. @returns the PDF */
  print(paper?: 'A4' | 'Letter'): Promise<Buffer>;
  /** Brings the tab to the front, as a click on it does. */
  activate(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Profile folder; a fresh one, removed at the end, where none is given. */
  profile?: string;
  /** A window one can see. */
  headed?: boolean;
  /** Firefox does not end an idle background by itself: for long measurements in it. */
  keepsBackground?: boolean;
  /** That the browser itself is in, such as "ar"; English where none is given. */
  language?: string;
}

/** A running browser with the extension installed. */
export interface Browser {
  readonly name: BrowserName;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly extensionRoot: string;
  /** Full paths of the files downloaded so far, whole ones alone. */
  downloaded(): string[];
  open(url: string): Promise<Page>;
  /** Clicks the extension's button in the toolbar while `page` is in front; the popup that opens. */
  clickAction(page: Page): Promise<View>;
  /** When `clickAction` or `command` pressed last, to the ms (`Date.now()`): what led up to the press is not counted. */
  pressedAt(): number;
  /**
   * Opens the side panel with the button in the popup, while `page` is in front; the panel, or the one that was open.
   * @param before done in the popup before the press
   */
  openSidePanel(page: Page, before?: (popup: View) => Promise<void>): Promise<SidePanelView>;
  /** A page of the extension in a tab of its own, such as "welcome.html". */
  openExtensionPage(path: string): Promise<Page>;
  /** A shortcut of the manifest's `commands`, with `page` in front. */
  command(name: string, page: Page): Promise<void>;
  /** Ends the background as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** Runs a function in the background's global scope, which is woken where it sleeps. As `View.evaluate`. */
  inBackground<A extends unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Ends the extension and starts it anew while its pages stay open, as an update does. */
  updateExtension(): Promise<void>;
  /** Turns the extension off, as its user does in the browser's settings. For good: the browser is of no use after it. */
  turnOff(): Promise<void>;
  /**
   * Lets the extension run on a site by itself, as its user does with a press on "allow". Nothing can press that in
   * Chromium, which shows it in a window of its own.
   * @param pattern such as "https://herald.example/*"
   * @throws in Chromium
   */
  giveSite(pattern: string): Promise<void>;
  /** Takes back what the extension may do on sites, as its user does in the browser's settings. */
  takeSitesBack(): Promise<void>;
  /** From now on notes what the extension asks of the network (its own files left out); gives the list so far. */
  watchRequests(): Promise<() => Promise<string[]>>;
  /** Closes every page that was opened. */
  closePages(): Promise<void>;
  /** Closes the browser and opens it again on the same profile. Views of before are dead. */
  restart(): Promise<void>;
  /**
   * Ends all its processes at once (SIGKILL), as a crash does: nothing more is written. Views are dead from then on;
   * `restart` starts it on what is left of its profile.
   */
  kill(): Promise<void>;
  /** Resolves when the browser has been closed, by us or by its user. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
