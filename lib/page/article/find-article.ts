/**
 * This room finds a page's article and says what is known of it: its elements, and its title, site, authors and kind.
 * What judges and needs no document (`pageFacts`) runs in the background, where it costs the page nothing.
 */

import type { Slices } from '../slices';
import { documentTree } from '../tree/tree';
import { textsKept } from './by-readability';
import { completeArticle } from './complete';
import { type FoundArticle, foundArticle, foundTexts } from './found-article';
import { mostProse } from './most-prose';
import { otherTexts } from './other-texts';
import { type Block, type Survey, survey } from './survey';

export interface FindOptions {
  /** Whether Readability is asked; it is not where a page is too large for it. */
  readability?: boolean;
}

/**
 * Finds the article of a page, and other whole ones below it. Two finders are weighed against each other: Readability,
 * which knows more pages but finds one container and holds the page's thread for as long as it takes, and ours, which
 * looks where most of the page's prose is, in slices. What is found is then completed with what belongs to it.
 * Never throws for any document; empty where there is no text.
 * @param tree the page as it is shown, where text stands in shadow roots or frames
 */
export async function findArticle(
  document: Document,
  slices: Slices,
  tree = documentTree,
  { readability = true }: FindOptions = {},
): Promise<FoundArticle> {
  const { body } = document;
  if (!body) return foundArticle(document, tree, new Set());
  const page = await survey(body, slices, tree);
  let kept: ReadonlySet<Text> = new Set();
  if (readability && !page.isLarge) {
    try {
      kept = await textsKept(document, slices, tree);
    } catch {
      // Readability has thrown on markup it did not expect. The other finder expects nothing.
    }
  }
  await slices.yieldIfDue();
  return foundTexts(document, page, await weighed(document, page, kept, slices));
}

/** Readability is right, unless there is much more elsewhere and what it keeps is little, or no article's. */
async function weighed(
  document: Document,
  page: Survey,
  kept: ReadonlySet<Text>,
  slices: Slices,
): Promise<ReadonlySet<Text>> {
  const shareKept = (block: Block) => keptLength(block, kept) / block.length;
  const other = await otherTexts(page, (block) => block.prose * shareKept(block), slices);
  const isOther = ({ at }: Block) => other[at]!;
  const byReadability = page.blocks.filter((block) => !isOther(block) && shareKept(block) > 0);
  const byProse = mostProse(page, isOther);
  const [one, two] = [proseOf(byReadability), proseOf(byProse)];
  const isLittle = one < LITTLE && two > 2 * one;
  const texts = new Set<Text>();
  if (!isLittle)
    for (const { texts: own } of byReadability) for (const text of own) if (kept.has(text)) texts.add(text);
  if (isLittle) for (const { texts: own } of byProse) for (const text of own) texts.add(text);
  return completeArticle(document, page, texts, isOther);
}

/** Code units of prose below which Readability is not sure of what it found; its own threshold. */
const LITTLE = 500;

function keptLength({ texts }: Block, kept: ReadonlySet<Text>): number {
  return texts.reduce((sum, text) => sum + (kept.has(text) ? text.length : 0), 0);
}

function proseOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { prose }) => sum + prose, 0);
}
