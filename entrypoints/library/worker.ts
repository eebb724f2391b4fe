import { type Remote, wrap } from 'comlink';
import { startWorker as startScript } from '../../components/start-worker';
import type { LibraryApi } from '../../lib/library/api';

/**
 * Starts the library's worker. @returns `died` ends when the worker broke: a question that it was asked is then never answered
 */
export function startWorker(): { worker: Remote<LibraryApi>; died: Promise<unknown> } {
  const started = startScript('/library-worker.js');
  const died = new Promise((resolve) => {
    started.addEventListener('error', (event) => resolve(event.error ?? event.message));
  });
  return { worker: wrap<LibraryApi>(started), died };
}
