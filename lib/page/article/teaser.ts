import { matches, own } from '../tree/dom';
import { isLinkedHeading } from './other-texts';
import { type Survey, sumsOf } from './survey';

/** Paragraphs and code units of prose from which something with a heading of its own is a whole article. */
const FEWEST_PARAGRAPHS = 3;
const LEAST_TEXT = 600;

/** Tells of a part of the page whether it is the beginning of another article, or of several. */
export function teaserJudge(page: Survey): (at: number) => boolean {
  const { elements, ends } = page;
  const paragraphs = sumsOf(page, ({ prose }) => (prose > 0 ? 1 : 0));
  const prose = sumsOf(page, (block) => block.prose);
  const known = new Map<number, boolean>();
  const isTeaser = (at: number): boolean => {
    const inside = elements.slice(at, ends[at]!);
    if (inside.some(isLinkedHeading)) return true;
    const isCard =
      matches(elements[at]!, 'a') || inside.some((element) => own(element, 'localName') === 'article');
    return isCard && (paragraphs[at]! < FEWEST_PARAGRAPHS || prose[at]! < LEAST_TEXT);
  };
  return (at) => {
    const judged = known.get(at) ?? isTeaser(at);
    known.set(at, judged);
    return judged;
  };
}
