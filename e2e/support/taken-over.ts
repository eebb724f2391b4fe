import type { Browser, Page, View } from '../../tools/browsers';

/** What a page could do whose process was taken over: all that our content script in it can. */

export interface Said {
  answer?: unknown;
  /** Name of the error that came back, or what else went wrong. */
  refused?: string;
}

interface Api {
  tabs: { query(query: object): Promise<{ id: number }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ result: unknown }[]>;
  };
}

/** Sends messages of the extension's protocol from the world of our content script in this page. */
export async function sendAsPage(
  browser: Browser,
  page: Page,
  messages: [type: string, data?: unknown][],
): Promise<Said[]> {
  await page.activate();
  return browser.inBackground(async (list: [string, unknown?][]) => {
    const api = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as Api;
    const [tab] = await api.tabs.query({ active: true });
    const [injected] = await api.scripting.executeScript({
      target: { tabId: tab?.id },
      args: [list],
      func: async (all: [string, unknown?][]) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        interface Runtime {
          lastError?: { message: string };
          sendMessage(
            message: object,
            answer: (said: { res?: unknown; err?: { name: string } }) => void,
          ): void;
        }
        const said: { answer?: unknown; refused?: string }[] = [];
        for (const [type, data] of all) {
          // The envelope of @webext-core/messaging.
          const message = { id: 0, type, data, timestamp: Date.now() };
          said.push(
            await new Promise((resolve) => {
              runtime.sendMessage(message, (answered) => {
                const refused = runtime.lastError?.message ?? answered?.err?.name;
                resolve(refused ? { refused } : { answer: answered?.res ?? null });
              });
            }),
          );
        }
        return said;
      },
    });
    return injected?.result as { answer?: unknown; refused?: string }[];
  }, messages);
}

/** From now on that world answers a message in our content script's place. */
export async function answerAsPage(
  browser: Browser,
  page: Page,
  type: string,
  answer: unknown,
): Promise<void> {
  await page.activate();
  await browser.inBackground(
    async (wanted, said) => {
      const api = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as Api;
      const [tab] = await api.tabs.query({ active: true });
      await api.scripting.executeScript({
        target: { tabId: tab?.id },
        args: [wanted, said],
        func: (name: string, res: unknown) => {
          type Heard = (message: { type: string }, sender: unknown, reply: (answer: object) => void) => void;
          const world = globalThis as unknown as {
            whenceForged?: Map<string, unknown>;
            chrome: { runtime: { onMessage: { addListener(heard: Heard): void } } };
          };
          if (!world.whenceForged) {
            const forged = new Map<string, unknown>();
            world.whenceForged = forged;
            world.chrome.runtime.onMessage.addListener((message, _, reply) => {
              if (forged.has(message.type)) reply({ res: forged.get(message.type) });
            });
          }
          world.whenceForged.set(name, res);
        },
      });
    },
    type,
    answer,
  );
}

/** What of the extension's storage that world can read, as JSON; empty where it is closed to it. */
export async function storageAsPage(browser: Browser, page: Page): Promise<string> {
  await page.activate();
  return browser.inBackground(async () => {
    const api = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as Api;
    const [tab] = await api.tabs.query({ active: true });
    const [injected] = await api.scripting.executeScript({
      target: { tabId: tab?.id },
      func: async () => {
        interface Area {
          get(keys: null): Promise<object>;
        }
        const { storage } = ((globalThis as { browser?: unknown }).browser ??
          (globalThis as { chrome?: unknown }).chrome) as { storage: Record<string, Area | undefined> };
        const read = async (area: Area | undefined) => (await area?.get(null)) ?? {};
        const all = [storage.local, storage.session].map((area) => read(area).catch(() => ({})));
        return JSON.stringify(await Promise.all(all));
      },
    });
    return injected?.result as string;
  });
}

/** Puts a row into the database, past everything of ours. */
export const putRow = (own: View, table: string, row: object): Promise<void> =>
  own.evaluate(
    async (store, value) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('whence');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(store, 'readwrite');
      transaction.objectStore(store).put(value);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
      });
      database.close();
    },
    table,
    row,
  );
