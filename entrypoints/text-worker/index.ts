import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleFromDocx } from '../../lib/texts/docx-text';
import { lettersIn } from '../../lib/texts/letters';
import { articleFromMarkdown } from '../../lib/texts/markdown-text';
import { answerJob } from '../../lib/texts/worker-job';

/** Reads one file of Markdown or Word for the page of one's own text. */
export default defineUnlistedScript(() => {
  answerJob(self as unknown as Worker, async ({ file, format }) =>
    format === 'docx' ? articleFromDocx(file) : articleFromMarkdown(await lettersIn(file)),
  );
});
