import { createInterface } from 'node:readline';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Reader, Reading } from '../../lib/reading/types';
import { type SpelledReading, spelledOut } from './spelled-out';

/**
 * Reads lines `{"id","text"}` and gives, in order, a line `{"id","sources","attributions","claims"}` for each, before
 * the next is read. `complain` is told of every line that is none, `spell` puts a reading
 * into words.
 */
export async function* readingsOfLines(
  input: NodeJS.ReadableStream,
  reader: Reader,
  complain: (problem: string) => void,
  spell: (reading: Reading) => SpelledReading = spelledOut,
): AsyncGenerator<string, void, void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const request = requestOf(line);
    if (request === undefined) {
      complain(`line ${number} is no JSON object with "id" and "text"`);
      continue;
    }
    const { sources, attributions, claims } = spell(await reader.read(articleFromText(request.text)));
    yield JSON.stringify({ id: request.id, sources, attributions, claims });
  }
}

function requestOf(line: string): { id: string | number; text: string } | undefined {
  try {
    const { id, text } = (JSON.parse(line) ?? {}) as { id?: unknown; text?: unknown };
    const named = typeof id === 'string' || typeof id === 'number';
    return named && typeof text === 'string' ? { id, text } : undefined;
  } catch {
    return undefined;
  }
}
