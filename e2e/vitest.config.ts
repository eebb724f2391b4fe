import { defineConfig } from 'vitest/config';
import '../tools/test-steps/node-20.mjs';
import type { BrowserName } from '../tools/browsers';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

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
