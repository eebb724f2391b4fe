import type { Found } from './found';
import { type Item, spanOf } from './items';
import { isName } from './noun-phrase';
import { DOCUMENT_NOUNS, TITLES, UNNAMED_HEADS } from './source-lexicon';

/** Most words of a source at either end of a headline: "Harbour Board", "Deputy Prime Minister". */
const LONGEST_SOURCE = 4;

/** "Report: Harbour wall cracked for years"; "Bridge to close in May: Minister". */
export function headlineAttribution(items: readonly Item[]): Found | undefined {
  const colon = items.findIndex((item) => item.text === ':');
  if (colon < 1 || colon === items.length - 1) return undefined;
  const last = items.length - 1;
  // "Analysis: Jane Roe, Orrin News, Harrow" is a byline.
  if (
    items.slice(colon + 1).every((item) => isName(item) || item.text === ',') &&
    items.some(({ text }) => text === ',')
  )
    return undefined;
  if (colon <= LONGEST_SOURCE && isDocument(items[colon - 1]!))
    return found(items, [0, colon - 1], colon, [colon + 1, last]);
  const source = items.slice(colon + 1);
  if (source.length > LONGEST_SOURCE || colon < LONGEST_SOURCE || !source.every(isName)) return undefined;
  return source.some(isSpeaker) || source.length > 1
    ? found(items, [colon + 1, last], colon, [0, colon - 1])
    : undefined;
}

const isDocument = ({ lower }: Item) => DOCUMENT_NOUNS.has(lower) || UNNAMED_HEADS.has(lower);
const isSpeaker = ({ lower }: Item) =>
  TITLES.has(lower) || UNNAMED_HEADS.has(lower) || DOCUMENT_NOUNS.has(lower) || lower === 'police';

function found(
  items: readonly Item[],
  source: [number, number],
  colon: number,
  content: [number, number],
): Found {
  return {
    construction: 'colon',
    source: [spanOf(items[source[0]]!, items[source[1]]!)],
    cue: [[items[colon]!.start, items[colon]!.end]],
    content: [spanOf(items[content[0]]!, items[content[1]]!)],
    via: [],
    stance: 'neutral',
  };
}
