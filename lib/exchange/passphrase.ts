/**
 * Files under a passphrase, in the format of `age`, whose command opens them, too.
 * https://github.com/C2SP/C2SP/blob/main/age.md
 */

import { Decrypter, Encrypter } from 'age-encryption';
import { FileError } from './formats';

const MAGIC = 'age-encryption.org/v1\n';

/**
 * The base-2 logarithm of scrypt's work factor: each guess at a passphrase takes 128 MB and half a second, as OWASP
 * advises (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt). The 18 of the `age`
 * command takes twice that.
 */
const WORK = 17;
/** What a file may ask for: that of the `age` command. More would take a gigabyte. */
const MOST_WORK = 18;

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Bytes that are enough to know such a file, and what it asks for, by (`canOpen`). */
export const HEAD_BYTES = 256;

/** @param start of a file */
export const isEncrypted = (start: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(start.subarray(0, MAGIC.length)) === MAGIC;

export async function encrypted(bytes: Bytes, passphrase: string, work = WORK): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return (await encrypter.encrypt(bytes)) as Bytes;
}

/**
 * @param start the first `HEAD_BYTES` of the file
 * @throws FileError where it is not under a passphrase, under another one, or asks for more work than we do; and, as it is
 *   read, where it was changed or cut off
 */
export async function decrypted(bytes: Bytes, start: Uint8Array, passphrase: string): Promise<Bytes> {
  needScrypt(start);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return (await decrypter.decrypt(bytes)) as Bytes;
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched');
    throw new FileError(isOther ? 'passphrase' : 'cut-off');
  }
}

function needScrypt(start: Uint8Array): void {
  const [, stanza = ''] = new TextDecoder('latin1').decode(start).split('\n');
  const work = /^-> scrypt [\w+/]{22} (\d{1,3})$/.exec(stanza)?.[1];
  if (work === undefined) throw new FileError('not-encrypted-for-passphrase');
  if (Number(work) > MOST_WORK) throw new FileError('too-large');
}
