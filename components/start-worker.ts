/** Trusted Types, where the browser has them. https://w3c.github.io/trusted-types/dist/spec/ */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    }
  | undefined;

/** The scripts of ours that our pages start by their addresses. */
const WORKERS = ['/library-worker.js', '/text-worker.js', '/pdf-worker.js'] as const;

const rules = {
  createScriptURL(url: string): string {
    if (!(WORKERS as readonly string[]).includes(url)) throw new TypeError('No other script is started.');
    return url;
  },
};

const policy = (() => {
  let made: typeof rules | undefined;
  return () => {
    // The manifest's policy names it, and lets a page make it once.
    made ??= typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('whence-worker', rules);
    return made;
  };
})();

/** Starts a worker of ours. Nothing else can be started by its address. */
export const startWorker = (script: (typeof WORKERS)[number]): Worker =>
  new Worker(policy().createScriptURL(script));
