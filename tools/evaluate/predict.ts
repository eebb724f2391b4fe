import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { articleFromText, createReader } from '../../lib/reading';
import { spelledOut } from '../analyze/spelled-out';

export interface Speed {
  words: number;
  /** Of processor time: what else the machine does then does not count. */
  ms: number;
}

/** Reads every text of a corpus (`{"id","text"}` lines), writes a reading a line, and says how long reading took. */
export async function predict(corpus: string, predictions: string): Promise<Speed> {
  const reader = await createReader();
  const output = createWriteStream(predictions);
  const speed: Speed = { words: 0, ms: 0 };
  for await (const line of createInterface({ input: createReadStream(corpus) })) {
    if (line.trim() === '') continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const before = process.cpuUsage();
    const reading = spelledOut(await reader.read(articleFromText(text)));
    const { user, system } = process.cpuUsage(before);
    speed.ms += (user + system) / 1000;
    speed.words += reading.counts.wordsAttributed + reading.counts.wordsOther;
    const { attributions, claims } = reading;
    output.write(`${JSON.stringify({ id, attributions, claims })}\n`);
  }
  output.end();
  await finished(output);
  return speed;
}
