import type { KeptReading } from '../annotations/kept-reading';
import type { KeptText } from '../annotations/kept-text';
import type { Annotation, PageRecord } from '../annotations/model';
import { findTarget } from '../exchange/target-in-text';
import { findStatements, type StatementSpans } from '../exchange/words-in-text';
import type { AnchoredSpans } from '../page/anchor/target';
import type { Attribution, Claim, Reading, Source, Span } from '../reading/types';
import type { ReportInput } from './model';

/** What is parted by an empty line is no one's neighbour. */
const PARTED = '\n\n';

/**
 * A report of a page that is kept is made of what was kept: a reading in its words and, where there is one, the text. Words
 * that are not found in the text, or where there is none, stand behind its end, so that they are said and have no place.
 */
export function keptInput(
  page: Pick<PageRecord, 'title' | 'url' | 'site' | 'authors' | 'published' | 'address'>,
  kept: KeptReading,
  text: KeptText | undefined,
  annotations: readonly Annotation[],
): ReportInput {
  const words = new Words(text?.text ?? '');
  const reading = readingOf(kept, words);
  return {
    page: { ...page, url: page.url || page.address },
    reading,
    text: words.text,
    ...(text && text.blocks.length > 0 && { blocks: text.blocks }),
    textEnd: words.end,
    annotations,
    anchors: text ? anchorsIn(annotations, text) : {},
    ...(kept.isCut && { isCut: true }),
  };
}

/** A text that grows by words that have no place in it. */
class Words {
  readonly end: number;
  text: string;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
  }

  /** Puts words behind the end. No words have no spans. */
  add(words: string): Span[] {
    if (words === '') return [];
    const start = this.text.length + PARTED.length;
    this.text += PARTED + words;
    return [[start, start + words.length]];
  }
}

function readingOf(kept: KeptReading, words: Words): Reading {
  const { version, textHash, language, counts } = kept;
  const found = findStatements(words.text, kept.attributions);
  const spans = kept.attributions.map(
    ({ source, cue, content, via }, at): StatementSpans =>
      found[at] ?? {
        source: words.add(source),
        cue: words.add(cue),
        content: words.add(content),
        via: words.add(via),
      },
  );
  const attributions = kept.attributions.map(
    ({ sources, form, stance, confidence }, at): Attribution => ({
      id: `A${at}`,
      ...spans[at]!,
      sourceIds: sources.map(sourceId),
      // Neither how sure it was who was meant is kept, nor whether it was put as a fact: nothing is said of either.
      sourceSure: sources.map(() => 1),
      form,
      stance,
      confidence,
      factual: 0.5,
    }),
  );
  const sources = kept.sources.map(({ name, kind, anonymity }, at): Source => {
    const own = attributions.filter(
      ({ sourceIds }) => sourceIds.length === 1 && sourceIds[0] === sourceId(at),
    );
    const [clause] = anonymity === undefined ? [] : placeOf(anonymity, words, 0);
    return {
      id: sourceId(at),
      name,
      kind,
      named: kind !== 'unnamed' && kind !== 'none',
      mentions: own.flatMap(({ source }) => source),
      ...(clause && { anonymity: clause }),
    };
  });
  return { version, textHash, language, counts, sources, attributions, claims: claimsOf(kept, words) };
}

const sourceId = (place: number): string => `S${place}`;

function claimsOf({ claims }: KeptReading, words: Words): Claim[] {
  let from = 0;
  return claims.flatMap(({ words: own, reasons, links, confidence }, at): Claim[] => {
    const [span] = placeOf(own, words, from);
    if (!span) return [];
    if (span[1] <= words.end) from = span[1];
    // Those with little to look up are not kept.
    return [{ id: `C${at}`, span, reasons, links, confidence, checkable: 1 }];
  });
}

/** Where words stand in the text, from here on or else anywhere; or behind its end. */
function placeOf(own: string, words: Words, from: number): Span[] {
  const later = words.text.indexOf(own, from);
  const at = later < 0 ? words.text.indexOf(own) : later;
  return at >= 0 && own !== '' && at + own.length <= words.end ? [[at, at + own.length]] : words.add(own);
}

function anchorsIn(annotations: readonly Annotation[], text: KeptText): Record<string, AnchoredSpans> {
  return Object.fromEntries(
    annotations.flatMap(({ id, target }): [string, AnchoredSpans][] => {
      const spans = target && findTarget(target, text);
      // Whether it is lost on the page of today is not for a text of then to say.
      return spans ? [[id, { status: 'exact', spans, score: 1 }]] : [];
    }),
  );
}
