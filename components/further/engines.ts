import { browser } from 'wxt/browser';

/** Search engines that links to look further can lead to. None is asked by itself: the reader chooses one, and presses. */

export interface Engine {
  name: string;
  /** `%s`: what is looked for. */
  template: string;
}

/** In the order of their names, since any other order would advise. Addresses as each gives them to browsers (OpenSearch). */
export const ENGINES = {
  bing: { name: 'Bing', template: 'https://www.bing.com/search?q=%s' },
  duckduckgo: { name: 'DuckDuckGo', template: 'https://duckduckgo.com/?q=%s' },
  ecosia: { name: 'Ecosia', template: 'https://www.ecosia.org/search?q=%s' },
  google: { name: 'Google', template: 'https://www.google.com/search?q=%s' },
  kagi: { name: 'Kagi', template: 'https://kagi.com/search?q=%s' },
  startpage: { name: 'Startpage', template: 'https://www.startpage.com/sp/search?query=%s' },
} as const satisfies Record<string, Engine>;

export type EngineId = keyof typeof ENGINES;
/** One of the list by its id, or the template of the reader's own. */
export type Choice = EngineId | `https://${string}`;

export const ENGINE_IDS = Object.keys(ENGINES) as EngineId[];

/** Key in `storage.local`. There is no choice until the reader makes one: whom to tell is theirs to say. */
const KEY = 'searchEngine';
/** Code units of a template. */
const LONGEST_TEMPLATE = 500;

export const isEngineId = (choice: unknown): choice is EngineId =>
  typeof choice === 'string' && Object.hasOwn(ENGINES, choice);

/**
 * A template as it may be kept: an address over https that holds `%s` behind its host, so that what is looked for chooses
 * no site.
 */
export function asTemplate(typed: string): `https://${string}` | undefined {
  const template = typed.trim();
  if (template.length > LONGEST_TEMPLATE || !template.includes('%s')) return undefined;
  const [one, other] = ['a', 'b'].map((words) => filled(template, words));
  if (!one || !other || !URL.canParse(one) || !URL.canParse(other)) return undefined;
  const url = new URL(one);
  const isOneSite = url.protocol === 'https:' && url.origin === new URL(other).origin;
  return isOneSite && url.username === '' && url.password === '' ? `https://${template.slice(8)}` : undefined;
}

export function engineOf(choice: Choice): Engine {
  if (isEngineId(choice)) return ENGINES[choice];
  const address = filled(choice, '');
  return { name: URL.canParse(address) ? new URL(address).hostname : choice, template: choice };
}

/** Where an engine looks for these words. */
export const searchAddress = ({ template }: Engine, words: string): string =>
  filled(template, encodeURIComponent(words.toWellFormed()));

// A function: in a text `$&` would mean something.
const filled = (template: string, words: string): string => template.replaceAll('%s', () => words);

/** What the reader chose; nothing where they have not yet. In pages of the extension alone. */
export async function readChoice(): Promise<Choice | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (isEngineId(stored)) return stored;
  return typeof stored === 'string' ? asTemplate(stored) : undefined;
}

/** @param choice nothing: to be asked again */
export async function writeChoice(choice: Choice | undefined): Promise<void> {
  if (choice === undefined) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: choice });
}
