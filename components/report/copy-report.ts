import { htmlOfReport } from '../../lib/report/html';
import { markdownReport } from '../../lib/report/markdown';
import type { Report } from '../../lib/report/report';
import { copyText } from '../copy';
import { reportWords } from './report-words';

/**
 * Puts a report on the clipboard: for what takes formatted text as such, for all else as Markdown. `false` where the browser
 * allows neither.
 */
export async function copyReport(report: Report): Promise<boolean> {
  const words = reportWords();
  const markdown = markdownReport(report, words);
  try {
    const html = await htmlOfReport(report, words);
    const as = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': as(html, 'text/html'), 'text/plain': as(markdown, 'text/plain') }),
    ]);
    return true;
  } catch {
    return copyText(markdown);
  }
}
