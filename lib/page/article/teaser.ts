import { isLinkedHeading } from './other-texts';
import type { Survey } from './survey';

/** Paragraphs and code units of prose from which something with a heading of its own is a whole article. */
const FEWEST_PARAGRAPHS = 3;
const LEAST_TEXT = 600;

/** Whether this part of the page is the beginning of another article, or of several. */
export function isTeaser({ elements, blocks, ends }: Survey, at: number): boolean {
  const element = elements[at]!;
  const leads = [...element.querySelectorAll('h2,h3,h4,h5,h6')].some(isLinkedHeading);
  const isCard = leads || element.matches('article,a') || element.querySelector('article') !== null;
  if (!isCard) return false;
  const prose = blocks.filter((block) => block.at >= at && block.at < ends[at]! && block.prose > 0);
  const length = prose.reduce((sum, block) => sum + block.prose, 0);
  return leads || prose.length < FEWEST_PARAGRAPHS || length < LEAST_TEXT;
}
