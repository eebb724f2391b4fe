import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleFromPdf } from '../../lib/texts/pdf-file';
import { answerJob } from '../../lib/texts/worker-job';

/** Reads one PDF for the page of one's own text. A script of its own, for it is the largest that there is. */
export default defineUnlistedScript(() => {
  answerJob(self as unknown as Worker, ({ file }) => articleFromPdf(file));
});
