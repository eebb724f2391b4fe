import { readerForTests } from './reader-for-tests';
import { articleFromText } from './text/article-from-text';
import { isMarked } from './thresholds';
import type { Article, BlockKind, Reading, Span } from './types';

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

export type Part = readonly [kind: BlockKind, text: string];

/** The attributions of an article made of blocks: whose each is, and what it holds, block by block. */
export async function spellParts(parts: readonly Part[]): Promise<Spelled[]> {
  const { text, blocks } = articleOfParts(parts);
  return spell(text, { blocks });
}

/** The claims of an article made of blocks. */
export async function claimsOfParts(parts: readonly Part[]): Promise<string[]> {
  const { text, blocks } = articleOfParts(parts);
  return claimsOf(text, { blocks });
}

function articleOfParts(parts: readonly Part[]): Pick<Article, 'text' | 'blocks'> {
  const text = parts.map(([, own]) => own).join('\n\n');
  let start = 0;
  const blocks = parts.map(([kind, own]): Article['blocks'][number] => {
    const span: Span = [start, start + own.length];
    start += own.length + 2;
    return { kind, span };
  });
  return { text, blocks };
}

/** The claims of a text, in its words. */
export async function claimsOf(text: string, more: Partial<Article> = {}): Promise<string[]> {
  const { claims } = await readingOfText(text, more);
  return claims.map(({ span }) => text.slice(...span));
}
