import { copyFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle } from 'vite';
import { type Browser, type BrowserName, launch } from '../../browsers';
import { build } from '../../build.mjs';
import { ROOT, SetupError } from '../../command.mjs';
import { ensureBrowsers } from '../../setup.mjs';
import type { Agent, Kernels } from './agent';
import { type Costs, measure } from './measure';
import { timeOfOthers } from './processor-time';

const BUILT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Builds the extension for a browser; the folder that it lies in. */
export function built(name: BrowserName): string {
  const { ok, output } = build(name === 'chromium' ? 'chrome' : 'firefox');
  if (!ok) throw new SetupError(output);
  return join(ROOT, BUILT[name]);
}

/**
 * Measures in the background of a browser: in a copy of the built extension, under its own policy, with a background
 * that measures in place of the one that reads pages.
 *
 * @param folder of the build
 * @param weights file that is put into the copy
 */
export async function costsInBrowser(
  name: BrowserName,
  folder: string,
  weights: string,
  kernels: Kernels,
  lengths: readonly number[],
  runs: number,
): Promise<Costs> {
  const copy = join(ROOT, '.output', 'bench', basename(folder));
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, 'background.js'), await measuringBackground());
  copyFileSync(weights, join(copy, 'reading.weights'));
  const browser = await launch(name, ensureBrowsers([name])[name]!, {
    extension: copy,
    keepsBackground: true,
  });
  try {
    return await measure(agentIn(browser), kernels, lengths, runs, timeOfOthers);
  } finally {
    await browser.close();
  }
}

/** Hands everything on to the agent in the background. */
function agentIn(browser: Browser): Agent {
  const ask = <Name extends keyof Agent>(name: Name, ...args: Parameters<Agent[Name]>) =>
    browser.inBackground(
      (called, given) => {
        const { whenceAgent } = globalThis as unknown as {
          whenceAgent: Record<string, (...args: unknown[]) => unknown>;
        };
        return whenceAgent[called]!(...given);
      },
      name,
      args as unknown[],
    ) as ReturnType<Agent[Name]>;
  return {
    load: (kernels) => ask('load', kernels),
    read: (words, times) => ask('read', words, times),
    longestStep: (words) => ask('longestStep', words),
    network: (times) => ask('network', times),
  };
}

async function measuringBackground(): Promise<string> {
  const result = await bundle({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: ['chrome140', 'firefox146'],
      lib: {
        entry: join(ROOT, 'tools/bench/reading/background.ts'),
        formats: ['iife'],
        name: 'whenceBench',
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle.');
  return output.output[0].code;
}
