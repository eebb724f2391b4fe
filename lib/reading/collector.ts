import { claimConfidence, claimReasons } from './claims';
import { confidenceOf } from './confidence';
import type { Found } from './found';
import { formOf } from './form';
import { hashText } from './hash';
import { type Item, wordsIn } from './items';
import type { ReadParagraph } from './paragraph';
import { relayed } from './relays';
import type { Cast } from './source-book';
import { mergeSpans, SpanCursor } from './spans';
import { Speakers } from './speakers';
import type { Token } from './tokens';
import {
  type Article,
  type Attribution,
  type Claim,
  type ClaimReason,
  type Counts,
  type Link,
  type Reading,
  SOURCE_KINDS,
  type Source,
  type SourceKind,
  type Span,
} from './types';

/** What a reading holds beside the text's own facts. */
export type Findings = Pick<Reading, 'sources' | 'attributions' | 'claims' | 'counts'>;

interface Candidate {
  span: Span;
  reasons: ClaimReason[];
}

/** Gathers what the paragraphs hold and makes the reading's rows of it. */
export class Collector {
  readonly #text: string;
  readonly #links: Link[];
  readonly #speakers: Speakers;
  readonly #found: Found[] = [];
  readonly #candidates: Candidate[] = [];

  constructor({ text, links }: Article) {
    this.#text = text;
    this.#links = [...links].sort((a, b) => a.span[0] - b.span[0]);
    this.#speakers = new Speakers(text);
  }

  /** Paragraphs come in the order of the text. `claiming`: its sentences may be claims. Yields now and then. */
  *add({ sentences, found }: ReadParagraph, claiming: boolean): Generator<void, void, void> {
    const own = relayed(found, sentences, this.#text);
    for (const one of own) this.#found.push(one);
    yield* this.#speakers.hear(sentences, own);
    if (!claiming) return;
    for (const sentence of sentences) {
      const span: Span = [sentence[0]!.start, sentence.at(-1)!.end];
      const reasons = isQuotation(sentence) ? [] : claimReasons(sentence, this.#text.slice(...span));
      if (reasons.length > 0) this.#candidates.push({ span, reasons });
      yield;
    }
  }

  /** The rows, and the counts over the words of `tokens`. Yields now and then. */
  *finish(tokens: readonly Token[][]): Generator<void, Findings, void> {
    const { book, castOf } = yield* this.#speakers.resolve();
    const { rows, ids } = book.sources((name, [start]) => this.#id('s', start, name));
    yield;
    const attributions: Attribution[] = [];
    for (const one of this.#found) {
      // What a colon announced may not have come.
      if (one.content.length > 0) attributions.push(this.#attribution(one, one.source.flatMap(castOf), ids));
      yield;
    }
    attributions.sort((a, b) => firstOf(a) - firstOf(b));
    const claims = yield* this.#claims(attributions);
    const counts = yield* countsOf(attributions, rows, claims, tokens);
    return { sources: sourcesOf(rows, attributions), attributions, claims, counts };
  }

  #attribution(found: Found, cast: readonly Cast[], ids: ReadonlyMap<unknown, string>): Attribution {
    const { source, cue, content, via, stance, construction } = found;
    const sure = new Map<string, number>();
    for (const one of cast) {
      const id = ids.get(one.speaker)!;
      sure.set(id, Math.max(one.sure, sure.get(id) ?? 0));
    }
    const key = [...source, ...cue, ...content].map(([start, end]) => this.#text.slice(start, end)).join('|');
    return {
      id: this.#id('a', cue[0]![0], key),
      source,
      cue,
      content,
      via,
      sourceIds: [...sure.keys()],
      sourceSure: [...sure.values()],
      form: formOf(this.#text, content),
      stance,
      confidence: confidenceOf(construction),
      factual: 1,
    };
  }

  *#claims(attributions: readonly Attribution[]): Generator<void, Claim[], void> {
    const attributed = new SpanCursor(
      mergeSpans(attributions.flatMap((a) => [...a.cue, ...a.content])).map((span) => ({ span })),
    );
    const links = new SpanCursor(this.#links);
    const claims: Claim[] = [];
    for (const { span, reasons } of this.#candidates) {
      yield;
      if (attributed.overlapping(span).length > 0) continue;
      claims.push({
        id: this.#id('c', span[0], this.#text.slice(...span)),
        span,
        reasons,
        links: [...new Set(links.overlapping(span).map(({ href }) => href))],
        confidence: claimConfidence(reasons),
        checkable: 1,
      });
    }
    return claims;
  }

  /** From position and words: the same text gives the same ids. */
  #id(prefix: string, start: number, words: string): string {
    return `${prefix}${start.toString(36)}-${hashText(words).slice(-8)}`;
  }
}

const firstOf = ({ source, cue, content }: Attribution) =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

/** A sentence that is all quotation is not in the writer's own voice, whoever's it is. */
function isQuotation(sentence: readonly Item[]): boolean {
  const all = sentence.reduce((sum, item) => sum + wordsIn(item), 0);
  const quoted = sentence.reduce((sum, item) => sum + (item.kind === 'quotation' ? wordsIn(item) : 0), 0);
  return quoted > all / 2;
}

/** Words between two looks at the clock. */
const STRIDE = 1000;

function* countsOf(
  attributions: readonly Attribution[],
  sources: readonly { id: string; kind: SourceKind }[],
  claims: readonly Claim[],
  tokens: readonly Token[][],
): Generator<void, Counts, void> {
  const kinds = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<SourceKind, number>;
  const kindOf = new Map(sources.map(({ id, kind }) => [id, kind]));
  for (const { sourceIds } of attributions) kinds[kindOf.get(sourceIds[0] ?? '') ?? 'none'] += 1;
  const content = new SpanCursor(
    mergeSpans(attributions.flatMap((a) => a.content)).map((span) => ({ span })),
  );
  let wordsAttributed = 0;
  let wordsOther = 0;
  for (const block of tokens) {
    for (const { kind, start, end } of block) {
      if (kind !== 'word' && kind !== 'number') continue;
      if (content.overlapping([start, end]).length > 0) wordsAttributed += 1;
      else wordsOther += 1;
      if ((wordsAttributed + wordsOther) % STRIDE === 0) yield;
    }
  }
  return { kinds, attributions: attributions.length, claims: claims.length, wordsAttributed, wordsOther };
}

/** The rows that an attribution names: what was announced and did not come leaves none. */
function sourcesOf(rows: readonly Source[], attributions: readonly Attribution[]): Source[] {
  const named = new Set(attributions.flatMap((a) => a.sourceIds));
  return rows.filter(({ id }) => named.has(id));
}
