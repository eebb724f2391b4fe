import { browser } from 'wxt/browser';
import { openBackups } from '../../lib/backups/backups';
import { type Doors, fileLast } from '../../lib/backups/files';
import { giveWay } from '../../lib/backups/make';
import { forgetErased, tendBackups } from '../../lib/backups/tend';
import { type Store, stayAwake } from './store';

/** What the background does for backups beside making them. */
export interface KeptBackups {
  /** Something was erased for good: it is to stand in no backup. Never rejects. */
  erased(): Promise<void>;
  /** Makes room where the disk is full: the oldest backups go, and the last stays. Never rejects. */
  giveRoom(): Promise<void>;
}

/** Makes backups when it is time: the browser starts the background several times a day. */
export function keepBackups({ db, refusal }: Store): KeptBackups {
  const backups = openBackups();
  const version = () => browser.runtime.getManifest().version;
  const quietly = (work: () => Promise<unknown>): Promise<void> =>
    stayAwake(work()).then(
      () => {},
      (error) => console.error('Whence: the backup', error),
    );

  void quietly(async () => {
    // Data that cannot be read make no backup.
    if (await refusal()) return;
    await tendBackups(db, backups, version);
    await fileLast(backups, doors());
  });
  return {
    erased: () => quietly(() => forgetErased(db, backups, version)),
    giveRoom: () =>
      quietly(async () => {
        while (await giveWay(backups));
      }),
  };
}

/** Chrome's background can make no address for a file: there the library does it, when it is next open. */
function doors(): Doors {
  const canDownload = 'createObjectURL' in URL && browser.downloads !== undefined;
  return canDownload ? { toDownloads } : {};
}

async function toDownloads(file: Blob, filename: string): Promise<void> {
  const url = URL.createObjectURL(file);
  try {
    await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), SAVED_MS);
  }
}

/** ms that the browser is given to read a file that it saves. */
const SAVED_MS = 10 * 60 * 1000;
