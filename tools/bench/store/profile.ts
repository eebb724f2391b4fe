import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserName, launch, type Page } from '../../browsers';
import { until } from '../../browsers/in-view';
import { ensureBrowsers } from '../../setup.mjs';
import type { StoreBuild } from './builds';
import type * as InPage from './in-page';

/** A browser with one build in it, on a profile that outlives it: how large that is, is seen once it is closed. */
export interface Profile {
  /** Calls a function of `in-page.ts` there. */
  run<K extends keyof typeof InPage>(
    name: K,
    ...args: Parameters<(typeof InPage)[K]>
  ): Promise<Awaited<ReturnType<(typeof InPage)[K]>>>;
  /** As `ask` of `in-page.ts`, for what may take up to `ms`. @returns the ms that it took */
  askLong(type: string, data: object, ms: number): Promise<number>;
  /** Resolves when the browser has put what was written last into order: that goes on behind its back. */
  settled(): Promise<void>;
  /** Closes the browser. @returns the bytes that the databases take on the disk */
  close(): Promise<number>;
}

/** Where the databases of extensions lie. Firefox keeps those of its own pages beside them, in other folders. */
const DATABASES = { chromium: join('Default', 'IndexedDB'), firefox: join('storage', 'default') };
/** A page of the extension in which nothing of it runs. */
const PAGE = 'icon/16.png';

/** How often in a row the files must be as large as before, and how many ms lie between two looks. */
const CALM_LOOKS = 6;
const LOOK_MS = 500;

/** @param script `in-page.ts` as a script, on the global `whenceBench` */
export async function openProfile(name: BrowserName, build: StoreBuild, script: string): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-store-'));
  const browser = await launch(name, ensureBrowsers([name])[name]!, {
    extension: build.extension,
    profile: folder,
  });
  let page: Page;
  try {
    page = await quietPage(browser, [build.script, script]);
  } catch (error) {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const run: Profile['run'] = (task, ...args) =>
    page.evaluate(
      (name, given) =>
        (globalThis as unknown as { whenceBench: Record<string, Task> }).whenceBench[name]!(...given),
      task as string,
      args as unknown[],
    ) as ReturnType<Profile['run']> as never;
  return {
    run,
    async askLong(type, data, ms) {
      await run('begin', type, data);
      const { ms: taken, problem } = await until(`${type} to be answered`, () => run('beginning'), ms);
      if (taken === undefined) throw new Error(problem);
      return taken;
    },
    async settled() {
      for (let last = Number.NaN, calm = 0; calm < CALM_LOOKS; ) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        const now = bytesIn(join(folder, DATABASES[name]));
        calm = now === last ? calm + 1 : 0;
        last = now;
      }
    },
    async close() {
      await browser.close();
      const bytes = bytesIn(join(folder, DATABASES[name]));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      return bytes;
    },
  };
}

type Task = (...args: unknown[]) => unknown;

async function quietPage(browser: Browser, scripts: readonly string[]): Promise<Page> {
  // What the welcome page has asked of it is over, and its connection to the database with it.
  await browser.stopBackground();
  const page = await browser.openExtensionPage(PAGE);
  for (const script of scripts) await page.runScript(script);
  return page;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + sizeOf(join(parentPath, name)), 0);
}

/** A browser that is running may take a file away between the list and the look. */
const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
