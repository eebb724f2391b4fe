import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { lineEnds } from './file-bytes';
import { FileError } from './formats';
import { fileText } from './text-encoding';

/** One of the values that a file is asked for. */
export interface JsonItem {
  /** "item 3", counted through the file. */
  at: string;
  /** Name of the list that it stands in, where that is a member of the whole; else nothing. */
  list?: string;
  /** It is the whole file, in which there was no list that was asked for. */
  isWhole?: true;
  value: unknown;
}

/** Brackets in brackets. Annotations have ten, and a file of thousands is made to break its reader. */
const MOST_DEEP = 100;
/** Bytes from one item to the next, about. A note of a whole book has one million. */
const LARGEST_ITEM = 16 * 1024 ** 2;
/** Bytes of a string or number that are gathered before they are decoded: without it each sign is an object. */
const GATHERED = 16 * 1024;

/**
 * The items of a file of JSON, one after the other: those of a list that is the whole, of those lists that are named, or
 * the whole itself where it has none of them. Of what is not asked for nothing is kept.
 * @param lists by their keys from the outside in, as `first.items`
 * @throws FileError for what is no JSON, is cut off, too deep, or too large to be one item
 */
export async function* jsonItems(
  file: Blob,
  lists: readonly string[],
  tell: (bytes: number) => void,
): AsyncGenerator<JsonItem> {
  let reader: ItemReader | undefined;
  const encoder = new TextEncoder();
  for await (const text of fileText(file, tell)) {
    if (!reader && text.trim() === '') continue;
    const isList = text.trimStart().startsWith('[');
    reader ??= new ItemReader(isList ? ['$.*'] : lists.map((list) => `$.${list}.*`));
    yield* reader.take(encoder.encode(text));
  }
  if (!reader) throw new FileError('empty');
  reader.end();
  if (reader.hasItems) return;
  if (file.size > LARGEST_ITEM) throw new FileError('too-large', 'item 1');
  const value = await whole(file);
  // An empty list has nothing.
  if (!Array.isArray(value)) yield { at: 'item 1', value, isWhole: true };
}

/** A small file, of which it is known that it can be read. */
async function whole(file: Blob): Promise<unknown> {
  let text = '';
  for await (const piece of fileText(file, () => {})) text += piece;
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('syntax', 'item 1');
  }
}

/**
 * The tokenizer's own decoder takes U+FEFF at the beginning of a string for the mark of an encoding, and drops it.
 * Tested: where a later version has it under another name, a test fails.
 */
function keepMarks(tokens: object): void {
  const { bufferedString } = tokens as { bufferedString?: { decoder: TextDecoder } };
  if (bufferedString) bufferedString.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** Takes a file piece by piece and gives the items that end in each. */
class ItemReader {
  /** Whether there was anything in a list that was asked for. */
  hasItems = false;
  readonly #tokens = new Tokenizer({ stringBufferSize: GATHERED, numberBufferSize: GATHERED });
  readonly #parser: TokenParser;
  #ready: JsonItem[] = [];
  #count = 0;
  #depth = 0;
  #piece: Uint8Array = new Uint8Array();
  /** Bytes before this piece, as UTF-8, and the line ends among them. */
  #before = 0;
  #lines = 0;
  /** Offset of the last token, and of the end of the piece in which the last item ended. */
  #at = 0;
  #lastEnd = 0;

  constructor(paths: string[]) {
    keepMarks(this.#tokens);
    this.#parser = new TokenParser({ paths, keepStack: false });
    this.#parser.onValue = ({ value, stack }) => this.#found(value, stack[1]?.key);
    this.#tokens.onToken = (token) => {
      this.#at = token.offset;
      this.#nest(token.token);
      this.#parser.write(token);
    };
  }

  /** @throws FileError */
  take(bytes: Uint8Array): JsonItem[] {
    if (this.#before - this.#lastEnd > LARGEST_ITEM) throw new FileError('too-large', this.#item());
    this.#piece = bytes;
    this.#ready = [];
    try {
      this.#tokens.write(bytes);
    } catch (error) {
      throw this.#asFileError(error);
    }
    this.#before += bytes.length;
    this.#lines += lineEnds(bytes);
    this.#piece = new Uint8Array();
    return this.#ready;
  }

  /** Says that nothing follows. @throws FileError where something should have */
  end(): void {
    try {
      this.#tokens.end();
    } catch {
      throw new FileError('cut-off', this.#place(this.#before));
    }
    if (!this.#parser.isEnded) throw new FileError('cut-off', this.#place(this.#before));
  }

  #found(value: unknown, list: unknown): void {
    this.#count += 1;
    this.#lastEnd = this.#before + this.#piece.length;
    this.hasItems = true;
    const at = `item ${this.#count}`;
    this.#ready.push(typeof list === 'string' ? { at, list, value } : { at, value });
  }

  #nest(token: TokenType): void {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#depth += 1;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#depth -= 1;
    if (this.#depth > MOST_DEEP) throw new FileError('too-deep', this.#place(this.#at));
  }

  #asFileError(error: unknown): FileError {
    if (error instanceof FileError) return error;
    const [, told] = /absolute position "(\d+)"/.exec(String(error)) ?? [];
    return new FileError('syntax', this.#place(told === undefined ? this.#at : Number(told)));
  }

  /** A line, where there are several; a file of a single one is told by its items. @param offset in the file */
  #place(offset: number): string {
    const line = this.#lines + lineEnds(this.#piece, offset - this.#before);
    return line > 0 ? `line ${line + 1}` : this.#item();
  }

  /** The item that is being read. */
  #item = (): string => `item ${this.#count + 1}`;
}
