import { examples } from './constructions';
import type { Document } from './dataset';

/**
 * node tools/run.mjs tools/train/show-constructions.ts [SEED]: one example of each pattern, its spans in brackets (S source,
 * Q cue, C content), to be read against the annotation guide.
 */

const DEFAULT_SEED = 3;
const LETTER = { source: 'S', cue: 'Q', content: 'C' } as const;

const seed = Number(process.argv[2] ?? DEFAULT_SEED);
for (const { document } of examples(seed))
  process.stdout.write(`${bracketed(document).replaceAll('\n', '|')}\n`);

function bracketed({ text, attributions }: Document): string {
  const signs: { at: number; sign: string }[] = [];
  for (const [i, one] of attributions!.entries())
    for (const role of ['source', 'cue', 'content'] as const)
      for (const [start, end] of one[role])
        signs.push({ at: start, sign: `[${LETTER[role]}${i === 0 ? '' : i + 1} ` }, { at: end, sign: ']' });
  signs.sort((a, b) => b.at - a.at || Number(b.sign !== ']') - Number(a.sign !== ']'));
  let out = text;
  for (const { at, sign } of signs) out = out.slice(0, at) + sign + out.slice(at);
  return out;
}
