import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes lines to a stream as fast as it takes them, and no faster: `lines` is asked for the next one when the last
 * has gone. Whoever reads may leave early (`… | head -1`): that ends the writing and is no error.
 */
export async function writeLines(lines: AsyncIterable<string>, stream: NodeJS.WritableStream): Promise<void> {
  try {
    await pipeline(Readable.from(withBreaks(lines)), stream, { end: false });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_DESTROYED';
}
