import { type Agent, createAgent } from './agent';

/** Takes the place of the extension's background in a copy of its build, and does there what is to be measured. */

interface Event {
  addListener(listener: () => void): void;
}

interface Scope {
  chrome: {
    runtime: {
      getURL(path: string): string;
      getPlatformInfo(): Promise<unknown>;
      onInstalled: Event;
      onMessage: Event;
    };
    tabs: { create(properties: { url: string }): void };
  };
  whenceAgent?: Agent;
}

/** Well within the 30 s after which browsers stop an idle background, for which measuring counts as nothing. */
const AWAKE_EVERY_MS = 5000;

const scope = globalThis as unknown as Scope;
const { runtime, tabs } = scope.chrome;

// Whoever starts a browser waits for the page that opens once the extension is installed, and wakes its background
// with a message.
runtime.onInstalled.addListener(() => tabs.create({ url: runtime.getURL('/welcome.html') }));
runtime.onMessage.addListener(() => {});
setInterval(() => void runtime.getPlatformInfo(), AWAKE_EVERY_MS);

scope.whenceAgent = createAgent(async () => (await fetch(runtime.getURL('/reading.weights'))).arrayBuffer());
