import { i18n } from '#i18n';
import type { WhenceDatabase } from '../lib/annotations/database';
import { allForExport } from '../lib/annotations/queries';
import { exportFileName } from '../lib/exchange/formats';
import { webAnnotationDocument, webAnnotations } from '../lib/exchange/web-annotation';
import { unseenWord } from './words';

/**
 * Hands the reader everything ever stored as one file, through a download that needs no permission.
 * @returns what became of it, in sentences
 */
export async function exportAll(db: WhenceDatabase): Promise<string> {
  try {
    const { annotations, pages, unreadable } = await allForExport(db);
    if (annotations.length + unreadable.length === 0) return i18n.t('actions.exportNothing');
    const pieces = [...webAnnotationDocument(annotations, pages, { unreadable })];
    const link = document.createElement('a');
    // The address lives as long as this view: taken back sooner, a slow disk would find nothing to save.
    link.href = URL.createObjectURL(new Blob(pieces, { type: webAnnotations.mime }));
    link.download = exportFileName(new Date(), webAnnotations.extension);
    link.click();
    const sentences = [i18n.t('actions.exported', annotations.length)];
    if (unreadable.length > 0) sentences.push(i18n.t('actions.exportedDamaged', unreadable.length));
    return sentences.join(' ');
  } catch (error) {
    const unseen = unseenWord(db.trouble);
    if (unseen !== undefined) return unseen;
    return i18n.t('actions.exportFailed', [error instanceof Error ? error.message : String(error)]);
  }
}
