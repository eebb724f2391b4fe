import { type Costs, type Kernels, measure } from './measure';

/** Takes the place of the extension's background in a copy of its build, and measures there what is asked for. */

interface Event {
  addListener(listener: () => void): void;
}

interface Scope {
  chrome: {
    runtime: { getURL(path: string): string; onInstalled: Event; onMessage: Event };
    tabs: { create(properties: { url: string }): void };
  };
  whenceMeasure?: (kernels: Kernels, lengths: readonly number[], runs: number) => Promise<Costs>;
}

const scope = globalThis as unknown as Scope;

// Whoever starts a browser waits for the page that opens once the extension is installed, and wakes its background
// with a message.
const { runtime, tabs } = scope.chrome;
runtime.onInstalled.addListener(() => tabs.create({ url: runtime.getURL('/welcome.html') }));
runtime.onMessage.addListener(() => {});

scope.whenceMeasure = async (kernels, lengths, runs) => {
  const file = await fetch(runtime.getURL('/reading.weights'));
  return measure(await file.arrayBuffer(), kernels, lengths, runs, () => performance.now());
};
