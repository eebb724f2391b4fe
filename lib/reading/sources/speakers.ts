/** Tells whom sources name: one row for each speaker of an article, found again by name, pronoun or description. */

import type { Found } from '../found';
import type { Item } from '../text/items';
import type { Span } from '../types';
import { anonymityClauses, anonymousAmong } from './anonymity';
import { Evidence } from './evidence';
import { type Mention, mentionsIn } from './mentions';
import type { Referent } from './name-index';
import { RESOLUTION_CONFIDENCE } from './resolution-confidence';
import { SourceBook } from './source-book';

/** Mentions between two yields when they are resolved. */
const STRIDE = 64;

/**
 * Hears whom each paragraph names and who speaks in it, in the order of the text, and tells at the end who is who. The
 * whole article is heard first: a surname in the headline has its full name only in the text.
 */
export class Speakers {
  readonly #text: string;
  readonly #mentions: Mention[] = [];
  /** A headline is resolved last: whom it calls by a surname or an office, the text names. */
  readonly #headings: Mention[] = [];
  readonly #evidence = new Evidence();
  readonly #heard = new Set<string>();
  #sentence = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Takes a paragraph with its attributions, whose sources may begin in an earlier one. Paragraphs come in the order of
   * the text. Yields after each sentence.
   */
  *hear(
    sentences: readonly Item[][],
    found: readonly Found[],
    isHeading = false,
  ): Generator<void, void, void> {
    // A source may stand in a paragraph before, where it was heard.
    const start = sentences[0]?.[0]?.start ?? 0;
    const sources = sourcesOf(found).filter((span) => span[0] >= start || !this.#heard.has(`${span}`));
    for (const span of sources) this.#heard.add(`${span}`);
    let next = 0;
    for (const sentence of sentences) {
      this.#sentence += 1;
      const end = sentence.at(-1)!.end;
      const from = next;
      while (next < sources.length && sources[next]![0] < end) next += 1;
      const own = sources.slice(from, next);
      const mentions = mentionsIn(this.#text, sentence, own, this.#sentence);
      markAnonymous(sentence, mentions);
      for (const mention of mentions) {
        (isHeading ? this.#headings : this.#mentions).push(mention);
        this.#evidence.take(mention);
      }
      this.#evidence.read(sentence);
      yield;
    }
  }

  /**
   * Who each source is, by the very span that an attribution had for it: several for "Roe and Poe", [] for a span that
   * was not heard. With the book of their rows. Yields now and then.
   */
  *resolve(): Generator<void, { book: SourceBook; referentsOf: (source: Span) => Referent[] }, void> {
    const book = new SourceBook(this.#text, this.#evidence);
    const referents = new Map<string, Referent[]>();
    for (const mention of this.#headings) if (this.#mentions.length > 0) book.foresee(mention);
    for (const [i, mention] of this.#mentions.entries()) {
      const own = book.meet(mention);
      if (mention.role === 'source') referents.set(`${mention.span}`, own);
      if (i % STRIDE === 0) yield;
    }
    for (const [i, mention] of this.#headings.entries()) {
      const own = this.#mentions.length > 0 ? book.meetHeading(mention) : book.meet(mention);
      if (mention.role === 'source') referents.set(`${mention.span}`, own);
      if (i % STRIDE === 0) yield;
    }
    yield* book.joinAnnounced();
    return { book, referentsOf: (source) => (referents.get(`${source}`) ?? []).map(joined) };
  }
}

/** Who was described before the name came is the one named. */
const joined = (referent: Referent): Referent =>
  referent.speaker.same === undefined
    ? referent
    : {
        speaker: referent.speaker.same,
        confidence: Math.min(referent.confidence, RESOLUTION_CONFIDENCE.announced),
      };

/** The sources of a paragraph, each once, sorted; of two that begin together the longer. */
function sourcesOf(found: readonly Found[]): Span[] {
  const all = new Map(found.flatMap((one) => one.source).map((span) => [`${span}`, span]));
  return [...all.values()].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function markAnonymous(sentence: readonly Item[], mentions: readonly Mention[]): void {
  const speaking = mentions.filter(({ role }) => role === 'source');
  if (speaking.length === 0) return;
  for (const clause of anonymityClauses(sentence)) {
    const who =
      speaking[
        anonymousAmong(
          speaking.map(({ span }) => span),
          clause,
        )
      ];
    for (const { description } of who?.parts ?? []) description.anonymity = clause;
  }
}
