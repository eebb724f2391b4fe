import { defineConfig } from 'vitest/config';
import '../tools/test-steps/node-20.mjs';
import type { BrowserName } from '../tools/browsers';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/**
 * What is the same code in each browser, and nothing of the browser's own: one of them is enough. Firefox is the slower
 * one, and the whole suite has 15 minutes on two cores.
 */
const IN_CHROMIUM_ALONE = [
  'bad-input.test.ts',
  'history.test.ts',
  'languages.test.ts',
  'other-claims.test.ts',
  'undo.test.ts',
];

/** End-to-end tests: the same files in each browser. `--project=firefox` runs one of them. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    // One file at a time in a browser; `npm test` runs both browsers side by side.
    fileParallelism: false,
    projects: BROWSERS.map((name) => ({
      test: {
        name,
        root: import.meta.dirname,
        include: ['*.test.ts', 'hostile/*.test.ts'],
        exclude: name === 'firefox' ? IN_CHROMIUM_ALONE : [],
        globalSetup: ['./support/build.ts'],
        provide: { browser: name },
        // Files share a browser, which lives as long as the worker that runs them all.
        isolate: false,
        // Limits that no machine reaches which is only slow: a wait within says what it waits for before they do.
        testTimeout: 240_000,
        hookTimeout: 240_000,
      },
    })),
  },
});
