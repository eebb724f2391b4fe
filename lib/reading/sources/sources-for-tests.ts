import type { Found } from '../found';
import { shippedWeights } from '../reader-for-tests';
import { runThrough } from '../steps';
import { parseWeights } from '../tagger/weights';
import { WordTable } from '../tagger/word-table';
import { articleFromText } from '../text/article-from-text';
import type { Item } from '../text/items';
import { itemsOf } from '../text/items';
import { quotationsOf } from '../text/quotation';
import { sentencesOf } from '../text/sentences';
import { tokensOf } from '../text/tokens';
import type { Source, Span } from '../types';
import { createKindClassifier } from './kind-classifier';
import { kindJudge } from './kind-judge';
import { Speakers } from './speakers';

/** Sources in words, found by hand: what is tested is who they are, not whether they are found. */

export interface Told {
  /** The words of the source. */
  words: string;
  /** Names of its rows. */
  who: string;
  kind: string;
  named: boolean;
  /** That its first row is meant, 0 to 1. */
  confidence: number;
}

export interface Heard {
  told: Told[];
  rows: Source[];
}

/** The kinds that the weights give which ship. */
const weights = parseWeights(shippedWeights());
const judgeKind = kindJudge(createKindClassifier(weights, new WordTable(weights)));

/** Who the sources of a text are. Their words stand in square brackets, which are no part of the text. */
export function heard(marked: string): Heard {
  const { text, spans } = unmarked(marked);
  const speakers = new Speakers(text, judgeKind);
  for (const { span } of articleFromText(text).blocks) {
    const own = spans.filter(([start, end]) => span[0] <= start && end <= span[1]);
    runThrough(
      speakers.hear(
        sentencesIn(text, span),
        own.map((source) => foundOf([source], [source], [])),
      ),
    );
  }
  const { book, referentsOf } = runThrough(speakers.resolve());
  const { rows, ids } = runThrough(book.sources((name, [start]) => `${start} ${name}`));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const told = spans.map((span): Told => {
    const referents = referentsOf(span);
    const own = referents.map(({ speaker }) => byId.get(ids.get(speaker)!)!);
    return {
      words: text.slice(...span),
      who: own.map(({ name }) => name).join(' + '),
      kind: own[0]?.kind ?? 'none',
      named: own[0]?.named ?? false,
      confidence: referents[0]?.confidence ?? 0,
    };
  });
  return { told, rows };
}

/** Names of the rows of each source, in order. */
export const whoIn = (marked: string): string[] => heard(marked).told.map(({ who }) => who);

export function sentencesIn(text: string, span: Span): Item[][] {
  const tokens = [...tokensOf(text, span)];
  return runThrough(sentencesOf(itemsOf(tokens, quotationsOf(tokens, false))));
}

export function foundOf(source: Span[], cue: Span[], content: Span[]): Found {
  return { source, cue, content, via: [], stance: 'neutral', confidence: 1 };
}

function unmarked(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let open = 0;
  for (const character of marked) {
    if (character === '[') open = text.length;
    else if (character === ']') spans.push([open, text.length]);
    else text += character;
  }
  return { text, spans };
}
