import { Collector } from '../../lib/reading/collector';
import type { Found } from '../../lib/reading/found';
import type { JudgeKind } from '../../lib/reading/sources/kind-judge';
import { runThrough } from '../../lib/reading/steps';
import { articleFromText } from '../../lib/reading/text/article-from-text';
import { blockTokens } from '../../lib/reading/text/block-tokens';
import { itemsOf } from '../../lib/reading/text/items';
import { opensWithMark, quotationsOf } from '../../lib/reading/text/quotation';
import { sentencesOf } from '../../lib/reading/text/sentences';
import type { Reading } from '../../lib/reading/types';
import type { GoldAttribution } from './gold';

export type GoldReading = Pick<Reading, 'sources' | 'attributions'>;

/**
 * What the reading makes of the sources when every attribution of the text has been found: the corpus's spans go
 * through the same steps as those that are read, so that only telling, typing and resolving sources is measured.
 * `judgeKind` says of what kind they are.
 */
export function goldReading(
  text: string,
  gold: readonly GoldAttribution[],
  judgeKind: JudgeKind,
): GoldReading {
  const article = articleFromText(text);
  const collector = new Collector(article, noFacts, judgeKind, 'polnear');
  const tokens = article.blocks.map((block) => runThrough(blockTokens(text, block)));
  const waiting = gold.map(foundOf).sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
  let next = 0;
  for (const [index, own] of tokens.entries()) {
    const following = tokens[index + 1];
    const items = itemsOf(own, quotationsOf(own, following !== undefined && opensWithMark(following)));
    const end = article.blocks[index]!.span[1];
    const found: Found[] = [];
    for (; next < waiting.length && waiting[next]!.cue[0]![0] < end; next++) found.push(waiting[next]!);
    const isHeading = article.blocks[index]!.kind === 'heading';
    runThrough(collector.add({ sentences: runThrough(sentencesOf(items)), found, isHeading }, false));
  }
  const { sources, attributions } = runThrough(collector.finish(tokens));
  return { sources, attributions };
}

/** Claims are not measured here. */
const noFacts = () => ({ classesWith: () => ({ sourced: 0, unsourced: 0, other: 1 }), checkable: 0 });

/** Where a corpus marks no cue, what it marks stands for it: every attribution is told by the position of its cue. */
function foundOf({ source, cue, content }: GoldAttribution): Found {
  const first = [...cue, ...source, ...content][0]!;
  return {
    source: [...source],
    cue: cue.length > 0 ? [...cue] : [first],
    content: [...content],
    via: [],
    stance: 'neutral',
    confidence: 1,
  };
}
