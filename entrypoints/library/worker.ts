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

/**
 * Starts the library's worker. The one script that our pages start by its address, which the manifest's policy names.
 * @returns `died` ends when the worker broke: a question that it was asked is then never answered
 */
export function startWorker(): { worker: Remote<LibraryApi>; died: Promise<unknown> } {
  const rules = {
    createScriptURL(url: string): string {
      if (url !== WORKER) throw new TypeError('No other script is started.');
      return url;
    },
  };
  const policy =
    typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('whence-worker', rules);
  const started = new Worker(policy.createScriptURL(WORKER));
  const died = new Promise((resolve) => {
    started.addEventListener('error', (event) => resolve(event.error ?? event.message));
  });
  return { worker: wrap<LibraryApi>(started), died };
}
