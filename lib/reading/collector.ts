import { type HeardSentence, judge } from './claims/claims';
import type { SentenceClassifier } from './claims/classifier';
import { positionOf, type SentenceSigns } from './claims/sentence';
import { countsOf } from './counts';
import { formOf } from './form';
import type { Found } from './found';
import { hashText } from './hash';
import { withoutRequests } from './sources/anonymity';
import type { JudgeKind } from './sources/kind-judge';
import type { Referent } from './sources/name-index';
import { relayed } from './sources/relays';
import { Speakers } from './sources/speakers';
import { withWholeSources } from './sources/whole-source';
import { inOrder } from './text/block-tokens';
import type { Item } from './text/items';
import type { Token } from './text/tokens';
import { isKept } from './thresholds';
import type { Article, Attribution, Guide, Link, Reading, Source, SourceKind } from './types';

/** What a reading holds in addition to the text's own facts. */
export type Findings = Pick<Reading, 'sources' | 'attributions' | 'claims' | 'counts'>;

/** A paragraph with the attributions found in it. */
export interface ReadParagraph {
  sentences: Item[][];
  found: Found[];
  /** It heads what follows. */
  isHeading?: boolean;
  /** What the tagger makes of each sentence. */
  signs?: readonly SentenceSigns[];
}

/** Gathers what the paragraphs hold and makes the reading's rows of it. */
export class Collector {
  readonly #text: string;
  readonly #links: Link[];
  readonly #speakers: Speakers;
  readonly #found: Found[] = [];
  readonly #sentences: HeardSentence[] = [];
  readonly #classify: SentenceClassifier;
  readonly #guide: Guide;

  /**
   * @param classify tells sentences of fact from others
   * @param judgeKind says of what kind a source is
   * @param guide by "reader" sources are what the project's own guide takes for them: see `whole-source.ts`
   */
  constructor(
    { text, links }: Article,
    classify: SentenceClassifier,
    judgeKind: JudgeKind,
    guide: Guide = 'reader',
  ) {
    this.#guide = guide;
    this.#text = text;
    this.#links = [...links].sort((a, b) => a.span[0] - b.span[0]);
    this.#speakers = new Speakers(text, judgeKind);
    this.#classify = classify;
  }

  /**
   * Takes a paragraph; they come in the order of the text. Changes what was found: see `relayed`. Yields now and then.
   *
   * @param claiming its sentences may be claims
   */
  *add(
    { sentences, found, signs, isHeading }: ReadParagraph,
    claiming: boolean,
  ): Generator<void, void, void> {
    // What no word hands over asks for nothing, and nobody relays it.
    const [cued, cueless] = [
      found.filter(({ cue }) => cue.length > 0),
      found.filter(({ cue }) => cue.length === 0),
    ];
    const kept = yield* withoutRequests(cued, sentences, this.#text);
    const own = [...(yield* relayed(kept, sentences, this.#text, this.#guide === 'reader')), ...cueless];
    if (this.#guide === 'reader') yield* withWholeSources(own, sentences);
    for (const one of own) this.#found.push(one);
    yield* this.#speakers.hear(sentences, own, isHeading);
    for (const [i, sentence] of sentences.entries()) {
      this.#sentences.push({ ...positionOf(sentence, signs?.[i]), claiming });
      yield;
    }
  }

  /**
   * The rows, and the counts over the words of `tokens`, which are those of the blocks in the order of the text; without
   * them there are no claims, and no words counted. Yields now and then.
   */
  *finish(tokens: readonly Token[][]): Generator<void, Findings, void> {
    const { book, referentsOf } = yield* this.#speakers.resolve();
    const { rows, ids } = yield* book.sources((name, [start]) => this.#id('s', start, name));
    const all: Attribution[] = [];
    for (const one of this.#found) {
      yield;
      // What a colon announced may not have come.
      if (one.content.length > 0) insert(all, this.#attribution(one, one.source.flatMap(referentsOf), ids));
    }
    const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
    const kindOf = ({ sourceIds }: Attribution): SourceKind => kinds.get(sourceIds[0] ?? '') ?? 'none';
    const claims = yield* judge(
      this.#sentences,
      {
        text: this.#text,
        tokens: inOrder(tokens),
        links: this.#links,
        attributions: all,
        kindOf,
        idOf: (span) => this.#id('c', span[0], this.#text.slice(...span)),
      },
      this.#classify,
    );
    const attributions = all.filter((one) => isKept(one, this.#guide));
    const counts = yield* countsOf(attributions, kindOf, claims, tokens);
    yield;
    return { sources: sourcesOf(rows, attributions), attributions, claims, counts };
  }

  #attribution(found: Found, referents: readonly Referent[], ids: ReadonlyMap<unknown, string>): Attribution {
    const { source, cue, content, via, stance, verbatim } = found;
    const confidence = Math.max(found.confidence, found.atLeast ?? 0);
    const bySource = new Map<string, number>();
    for (const one of referents) {
      const id = ids.get(one.speaker)!;
      bySource.set(id, Math.max(one.confidence, bySource.get(id) ?? 0));
    }
    const key = [...source, ...cue, ...content].map(([start, end]) => this.#text.slice(start, end)).join('|');
    return {
      id: this.#id('a', (cue[0] ?? content[0]!)[0], key),
      source,
      cue,
      content,
      via,
      sourceIds: [...bySource.keys()],
      sourceSure: [...bySource.values()],
      form: verbatim ? 'direct' : formOf(this.#text, content),
      stance,
      confidence,
      factual: 1,
    };
  }

  /** From position and words: the same text gives the same ids. */
  #id(prefix: string, start: number, words: string): string {
    return `${prefix}${start.toString(36)}-${hashText(words).slice(-8)}`;
  }
}

/** Inserts one in the order of first words; they come nearly in that order. */
function insert(all: Attribution[], one: Attribution): void {
  const first = firstOf(one);
  let at = all.length;
  while (at > 0 && firstOf(all[at - 1]!) > first) at -= 1;
  all.splice(at, 0, one);
}

const firstOf = ({ source, cue, content }: Attribution) =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

/** The rows that an attribution names: what was announced and did not come leaves none. */
function sourcesOf(rows: readonly Source[], attributions: readonly Attribution[]): Source[] {
  const named = new Set(attributions.flatMap((a) => a.sourceIds));
  return rows.filter(({ id }) => named.has(id));
}
