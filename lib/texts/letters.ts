import { encodingOf } from '../exchange/text-encoding';

/**
 * The text of a file of letters: UTF-16 where its first bytes say so, UTF-8 where all of it is, and else Windows-1252,
 * in which every byte is something. Line ends are `\n`, and controls that stand in no text are gone.
 */
export function lettersOf(bytes: Uint8Array): string {
  return plain(decoded(bytes));
}

/** `lettersOf` a file. */
export const lettersIn = async (file: Blob): Promise<string> =>
  lettersOf(new Uint8Array(await file.arrayBuffer()));

function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\f]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff]/g, '');

/** Share of zeros and controls from which bytes are no letters but a picture, a program or the like. */
const MOST_CONTROLS = 0.02;

/** Whether these bytes are no text in any encoding that is read. */
export function isBinary(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return false;
  const start = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  return controls > start.length * MOST_CONTROLS;
}
