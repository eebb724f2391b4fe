import { writeFileSync } from 'node:fs';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import type { Guide, Reader, Reading } from '../../lib/reading/types';
import { type SpelledReading, spelledOut } from '../analyze/spelled-out';
import { readLines } from './gold';

export interface Speed {
  words: number;
  /** Of processor time: what else the machine does then does not count. */
  ms: number;
}

/** What a reading says of one text, as the score script takes it. */
export interface Prediction extends Pick<SpelledReading, 'attributions' | 'claims'> {
  id: string;
}

export type Predicted = Prediction['attributions'][number];

export interface Predictions {
  byId: ReadonlyMap<string, Prediction>;
  speed: Speed;
}

/**
 * Reads every text of a corpus (`{"id","text"}` lines) by a guide, and says how long reading took.
 *
 * @param spell puts what is read into words
 */
export async function predict(
  reader: Reader,
  corpus: string,
  guide: Guide,
  spell: (reading: Reading) => SpelledReading = spelledOut,
): Promise<Predictions> {
  const byId = new Map<string, Prediction>();
  const speed: Speed = { words: 0, ms: 0 };
  for (const { id, text } of readLines<{ id: string; text: string }>(corpus)) {
    const before = process.cpuUsage();
    const reading = spell(await reader.read(articleFromText(text), { guide }));
    const { user, system } = process.cpuUsage(before);
    speed.ms += (user + system) / 1000;
    speed.words += reading.counts.wordsAttributed + reading.counts.wordsOther;
    byId.set(id, { id, attributions: reading.attributions, claims: reading.claims });
  }
  return { byId, speed };
}

/** Writes lines for the score script. */
export function writeJsonLines(file: string, lines: Iterable<unknown>): void {
  writeFileSync(file, [...lines].map((line) => `${JSON.stringify(line)}\n`).join(''));
}
