import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { Browser, BrowserName, LaunchOptions } from './types';

export type { Box, Browser, BrowserName, LaunchOptions, Page, View } from './types';

/** Starts a browser with the extension installed. `executablePath` as `findBrowser` of tools/setup.mjs gives it. */
export const launch = (
  name: BrowserName,
  executablePath: string,
  options: LaunchOptions,
): Promise<Browser> =>
  name === 'chromium' ? launchChromium(executablePath, options) : launchFirefox(executablePath, options);
