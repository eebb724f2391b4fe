import type { Article } from '../reading/types';
import { TextError, type TextTrouble } from './text-error';

/** What a worker that reads files is asked, once, and what it answers. */
export interface Job {
  file: Blob;
  format: 'markdown' | 'docx' | 'pdf';
}
export type Done = { article: Article } | { trouble: TextTrouble };

/** Has a worker answer the one job that it gets. */
export function answerJob(
  scope: Pick<Worker, 'addEventListener' | 'postMessage'>,
  read: (job: Job) => Promise<Article>,
): void {
  scope.addEventListener('message', async ({ data }: MessageEvent<Partial<Job> | undefined>) => {
    // pdf.js says things of its own to the worker that it thinks it is.
    if (!(data?.file instanceof Blob)) return;
    const done: Done = await read(data as Job).then(
      (article) => ({ article }),
      (error) => ({ trouble: error instanceof TextError ? error.trouble : 'broken' }),
    );
    scope.postMessage(done);
  });
}

/** ms after which a file is given up: a novel takes a tenth on a slow computer. */
const LONGEST_JOB = 60_000;

/**
 * Has a worker do a job, and ends it.
 * @throws TextError where the file cannot be read, or not in time
 */
export function doJob(worker: Worker, job: Job): Promise<Article> {
  return new Promise<Article>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
    };
    const fail = (trouble: TextTrouble) => {
      end();
      reject(new TextError(trouble));
    };
    const timer = setTimeout(() => fail('too-slow'), LONGEST_JOB);
    worker.addEventListener('error', () => fail('broken'));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Partial<{ article: Article; trouble: TextTrouble }>>) => {
        if (data?.trouble) fail(data.trouble);
        if (!data?.article) return;
        end();
        resolve(data.article);
      },
    );
    worker.postMessage(job);
  });
}
