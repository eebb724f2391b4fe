import { readerForTests } from './reader-for-tests';
import { articleFromText } from './text/article-from-text';
import { isMarked } from './thresholds';
import type { Article, Reading, Span } from './types';

/** Readings in words, so that tests say what they expect rather than where. The people and places are invented. */

export interface Spelled {
  /** Names of the sources as the list of sources has them. */
  who: string;
  kind: string;
  source: string;
  cue: string;
  content: string;
  form: string;
  stance: string;
  via: string;
  /** Whether a page marks it. */
  marked: boolean;
}

export async function readingOfText(text: string, more: Partial<Article> = {}): Promise<Reading> {
  const reader = await readerForTests();
  return reader.read({ ...articleFromText(text), lang: 'en', ...more });
}

/** The attributions of a text, spans joined with " … ". */
export async function spell(text: string, more: Partial<Article> = {}): Promise<Spelled[]> {
  const { attributions, sources } = await readingOfText(text, more);
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  return attributions.map((one) => {
    const own = one.sourceIds.flatMap((id) => sources.filter((source) => source.id === id));
    return {
      who: own.map(({ name }) => name).join(' + '),
      kind: own[0]?.kind ?? 'none',
      source: words(one.source),
      cue: words(one.cue),
      content: words(one.content),
      form: one.form,
      stance: one.stance,
      via: words(one.via),
      marked: isMarked(one),
    };
  });
}

/** The claims of a text, in its words. */
export async function claimsOf(text: string, more: Partial<Article> = {}): Promise<string[]> {
  const { claims } = await readingOfText(text, more);
  return claims.map(({ span }) => text.slice(...span));
}
