import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import './tools/test-steps/node-20.mjs';
import { ensureKernels } from './tools/wasm.mjs';

ensureKernels();

/** Unit tests: they stand beside what they test. Those in real browsers have a configuration of their own, in e2e. */
export default defineConfig({
  // Resolves what WXT generates (#i18n) and gives `wxt/browser` a fake where a test needs one.
  plugins: [WxtVitest()],
  test: {
    include: ['{lib,components,entrypoints,tools}/**/*.test.{ts,tsx}', 'e2e/support/**/*.test.ts'],
    // All cores: Vitest would leave one out, which on two is half of them.
    maxWorkers: '100%',
    // Two cores are what the smallest machine has that this must pass on, and it may have other work.
    testTimeout: 60_000,
    // A new script in package.json touches no test; `npm run check` would run them all.
    forceRerunTriggers: ['**/package-lock.json', '**/vitest.config.*'],
  },
});
