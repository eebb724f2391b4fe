import { fileBytes } from './file-bytes';
import { FileError } from './formats';

/** How the text of a file is written in bytes: the names that `TextDecoder` knows. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Whether a file says by its first bytes that it is UTF-16: by the mark that Excel writes, or by a zero in each of its
 * first signs. Else UTF-8, which it is then held to. https://www.rfc-editor.org/rfc/rfc4627#section-3
 */
export function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a = 1, b = 1, c = 1, d = 1] = start;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'utf-16be';
  return 'utf-8';
}

/**
 * A file's text, piece by piece, without the mark at its beginning.
 * @param encoding told by its first bytes where nothing is given
 * @throws FileError as `fileBytes`, and for bytes that are no text in this encoding, with the line
 */
export async function* fileText(
  file: Blob,
  tell: (bytes: number) => void,
  encoding?: Encoding,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  const decoded = (bytes?: Uint8Array<ArrayBuffer>): string => {
    try {
      return decoder!.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new FileError(
        bytes ? 'encoding' : 'cut-off',
        `line ${line + soundLines(decoder!.encoding, bytes)}`,
      );
    }
  };
  for await (const bytes of fileBytes(file, tell)) {
    decoder ??= new TextDecoder(encoding ?? encodingOf(bytes), { fatal: true });
    const text = decoded(bytes);
    line += linesIn(text);
    yield text;
  }
  yield decoded();
}

const linesIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** Lines of a piece before the first sign that is none. */
function soundLines(encoding: string, bytes = new Uint8Array()): number {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const wrong = text.indexOf('\ufffd');
  return linesIn(wrong < 0 ? text : text.slice(0, wrong));
}
