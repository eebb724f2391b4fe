import { FileError } from './formats';
import { decrypted, HEAD_BYTES, isEncrypted } from './passphrase';
import { isGzip } from './whence-backup-in';

/**
 * The bytes of a file that holds a backup, to be read (`readBackup`).
 * @param tell hears how many bytes of it have been read
 * @throws FileError where it is none, and where it needs a passphrase or another one
 */
export async function openBackupFile(
  file: Blob,
  passphrase: string | undefined,
  tell: (bytes: number) => void,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  if (file.size === 0) throw new FileError('empty');
  const start = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  let seen = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      seen += piece.length;
      tell(seen);
      controller.enqueue(piece);
    },
  });
  const bytes = () => (file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counting);
  if (isGzip(start)) return bytes();
  if (!isEncrypted(start)) throw new FileError('unknown-format');
  if (!passphrase) throw new FileError('passphrase');
  return decrypted(bytes(), start, passphrase);
}
