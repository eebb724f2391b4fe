import { type Remote, wrap } from 'comlink';
import type { LibraryApi } from '../../lib/library/api';

/** Trusted Types, where the browser has them. https://w3c.github.io/trusted-types/dist/spec/ */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    }
  | undefined;

const WORKER = '/library-worker.js';

/** Starts the library's worker. The one script that our pages start by its address, which the manifest's policy names. */
export function startWorker(): Remote<LibraryApi> {
  const rules = {
    createScriptURL(url: string): string {
      if (url !== WORKER) throw new TypeError('No other script is started.');
      return url;
    },
  };
  const policy =
    typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('whence-worker', rules);
  return wrap<LibraryApi>(new Worker(policy.createScriptURL(WORKER)));
}
