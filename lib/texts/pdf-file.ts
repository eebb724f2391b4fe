import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist';
// It puts itself where pdf.js looks for it.
import 'pdfjs-dist/build/pdf.worker.mjs';
import type { Article } from '../reading/types';
import { LONGEST_TEXT } from './limits';
import type { PdfItem, PdfPage } from './pdf-page';
import { articleFromPages } from './pdf-text';
import { TextError } from './text-error';

/** How far a line may be turned (sine) and still be one: what stands upright in a margin is no text. */
const TURNED = 0.1;

/**
 * What a PDF says. To be run in a worker: pdf.js starts none of its own here, for what reads is bundled with it. It draws
 * nothing, loads no font and runs no script of the file.
 * @throws TextError where it is locked, broken, a picture, or too long
 */
export async function articleFromPdf(file: Blob): Promise<Article> {
  const loading = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    return articleFromPages(await pagesOf(await loading.promise));
  } catch (error) {
    if (error instanceof TextError) throw error;
    throw new TextError((error as Error)?.name === 'PasswordException' ? 'locked' : 'broken');
  } finally {
    await loading.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const upright = items.flatMap((item) => ('str' in item ? itemOf(item, left, bottom) : []));
    pages.push({ width: right - left, height: top - bottom, items: upright });
    page.cleanup();
    length += upright.reduce((sum, { text }) => sum + text.length, 0);
    if (length > LONGEST_TEXT) throw new TextError('too-long');
  }
  return pages;
}

/** Nothing of what is turned. */
function itemOf(
  { str, transform, width }: { str: string; transform: number[]; width: number },
  left: number,
  bottom: number,
): PdfItem[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  if (Math.abs(b) > Math.hypot(a, b) * TURNED || a < 0) return [];
  return [{ text: str, x: x - left, y: y - bottom, width, size }];
}
