import type { KeptText } from '../annotations/kept-text';
import type { Annotation } from '../annotations/model';
import { anchorSpans } from '../page/anchor/anchor';
import { type SearchText, searchText } from '../page/anchor/search-text';
import type { Span } from '../reading/types';
import type { PageOfNotes } from './by-page';

/** An annotation on a text that leaves with it. */
export interface Placed {
  annotation: Annotation;
  /** One for each range of its target, in its order, in UTF-16 code units. */
  spans: Span[];
}

/** What one page is in a project: texts, what is on them, and what was written on the page as a whole. */
export interface PageTexts {
  /** The page's own text, where the reader keeps it. */
  whole?: { text: string; placed: Placed[] };
  /** The words that were annotated, with what stood around them: where there is no text, or one without these words. */
  passages?: { text: string; placed: Placed[] };
  /** On no words. */
  others: Annotation[];
}

/** Around the words of a passage, and between passages. On the way back it is by these that they are told from the words. */
export const BEFORE = '… ';
export const AFTER = ' …';
const PARTING = '\n\n';

/**
 * Puts what was written on a page where it belongs. Words that do not stand in the text that is kept letter by letter
 * are passages: nothing is coded that the reader did not mean.
 */
export function pageTexts({ page, address, annotations }: PageOfNotes, kept?: KeptText): PageTexts {
  const hasWords = ({ target }: Annotation) =>
    target?.ranges.some(({ quote }) => quote.exact !== '') ?? false;
  const others = annotations.filter((each) => !hasWords(each));
  const onWords = annotations.filter(hasWords);
  if (!kept) return { passages: passagesOf(page.title || address, onWords), others };
  const text = plain(kept.text);
  const placed: Placed[] = [];
  const lost: Annotation[] = [];
  let search: SearchText | undefined;
  for (const annotation of onWords) {
    const spans = spansIn(text, annotation, () => {
      search ??= searchText(text);
      return search;
    });
    if (spans) placed.push({ annotation, spans });
    else lost.push(annotation);
  }
  return { whole: { text, placed }, passages: passagesOf(page.title || address, lost), others };
}

/** Lines that all programs count alike. */
export const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

/** @param search is made for words that do not stand where they stood */
function spansIn(text: string, { target }: Annotation, search: () => SearchText): Span[] | undefined {
  if (!target) return undefined;
  const said = target.ranges.map(({ quote, position }) => {
    const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map(plain) as [
      string,
      string,
      string,
    ];
    return { start: position.start, prefix, exact, suffix };
  });
  if (said.some(({ exact }) => exact === '')) return undefined;
  const stands = ({ start, prefix, exact, suffix }: (typeof said)[number]) =>
    start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
  if (said.every(stands)) return said.map(({ start, exact }) => [start, start + exact.length]);
  const found = anchorSpans({ text }, target, search()).spans.map(({ span }) => span);
  const isSame = found.every((span, index) => text.slice(...span) === said[index]?.exact);
  return found.length === said.length && isSame ? found : undefined;
}

function passagesOf(title: string, annotations: readonly Annotation[]): PageTexts['passages'] {
  if (annotations.length === 0) return undefined;
  let text = plain(title);
  const placed = annotations.map((annotation): Placed => {
    const spans = (annotation.target?.ranges ?? []).map(({ quote }): Span => {
      text += PARTING + BEFORE + plain(quote.prefix);
      const start = text.length;
      text += plain(quote.exact);
      const end = text.length;
      text += plain(quote.suffix) + AFTER;
      return [start, end];
    });
    return { annotation, spans };
  });
  return { text, placed };
}

/** Words beside those of a passage that are looked at: `CONTEXT_LENGTH` of the targets, and some more of others. */
const LONGEST_CONTEXT = 200;

/** What stood before and after the words of a passage. */
export function contextIn(text: string, [start, end]: Span): { prefix: string; suffix: string } {
  const before = text.slice(Math.max(0, start - LONGEST_CONTEXT), start);
  const after = text.slice(end, end + LONGEST_CONTEXT);
  const from = before.lastIndexOf(PARTING + BEFORE);
  const to = (after + PARTING).indexOf(AFTER + PARTING);
  return {
    prefix: from < 0 ? before : before.slice(from + PARTING.length + BEFORE.length),
    suffix: to < 0 ? after : after.slice(0, to),
  };
}
