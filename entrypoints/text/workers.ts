import { startWorker } from '../../components/start-worker';
import type { Article } from '../../lib/reading/types';
import { doJob, type Job } from '../../lib/texts/worker-job';

/** Has a file read in a worker of its own, which ends with it. @throws TextError */
export const readInWorker = (file: Blob, format: Job['format']): Promise<Article> =>
  doJob(startWorker(format === 'pdf' ? '/pdf-worker.js' : '/text-worker.js'), { file, format });
