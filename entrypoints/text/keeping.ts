import { sendWrite } from '../../components/send-write';
import { newId } from '../../lib/annotations/ids';
import { keptTextOf } from '../../lib/annotations/keep-text';
import { openStored } from '../../lib/annotations/stored';
import { type KeepOwnText, sendMessage } from '../../lib/messages';
import type { Article } from '../../lib/reading/types';
import { ownTextAddress } from '../../lib/texts/own-address';
import { titleOf } from '../../lib/texts/own-facts';
import type { Read } from './marking';

/** The text of the library with this id; nothing where it keeps none. */
export async function keptText(id: string): Promise<Article | undefined> {
  const { db } = await openStored(() => sendMessage('troubleOfNotes'));
  try {
    const kept = await keptTextOf(db, ownTextAddress(id));
    return kept && { text: kept.text, blocks: kept.blocks, links: [] };
  } catch {
    // Why the reader's data cannot be had, the library says.
    return undefined;
  } finally {
    db.close();
  }
}

/** Keeps a text in the library, as it was read; in the place of what is kept of it. */
export function keepText(id: string, { page, reading }: Read) {
  const address = ownTextAddress(id);
  const { text } = page.map;
  const blocks = [...page.map.blocks];
  const keep: KeepOwnText = {
    change: newId(),
    page: { address, url: address, title: titleOf({ text, blocks }), lang: 'en' },
    counts: reading.counts,
    text,
    blocks,
  };
  return sendWrite('keepOwnText', keep);
}
