import { allIn, matches, own } from '../tree/dom';
import { textUpTo } from '../tree/text-up-to';

/** Marked as an author, the surest first. */
const MARKED = [
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"]',
  '[class~="byline" i], [class~="author" i], [class*="byline-name" i], [class*="author-name" i]',
];
/** Where the authors of other articles are named. */
const ELSEWHERE = 'aside, nav, footer, [class*="related" i], [class*="most-read" i], [class*="comment" i]';
/** Code units: what is marked as an author and is longer is their biography. */
const LONGEST = 100;
/** Levels above an article's text at which its byline stands, on pages that call nothing their article. */
const MOST_LEVELS = 3;
/** Elements looked at. */
const MOST = 200;

/**
 * The author whom the article names, as written; `undefined` where it names none, though others on the page may.
 * @param tops the article's topmost elements; none where the whole page is looked at
 */
export function bylineOf(document: Document, tops: readonly Element[]): string | undefined {
  const [top] = tops;
  const places = top ? [...tops, ...holdersOf(top)] : [document.documentElement].filter(Boolean);
  for (const marked of MARKED) {
    for (const place of places) {
      const name = firstName(place, marked, top);
      if (name) return name;
    }
  }
  return undefined;
}

/** What is around an article's text and still its own. */
function holdersOf(top: Element): Element[] {
  const called = own(top, 'closest').call(top, 'article, main, [role="main"]');
  if (called) return called === top ? [] : [called];
  const holders: Element[] = [];
  for (
    let at = own(top, 'parentElement');
    at && holders.length < MOST_LEVELS;
    at = own(at, 'parentElement')
  ) {
    if (matches(at, 'body')) break;
    holders.push(at);
  }
  return holders;
}

function firstName(place: Element, marked: string, top: Element | undefined): string | undefined {
  for (const element of [...allIn(place, marked)].slice(0, MOST)) {
    const box = own(element, 'closest').call(element, top ? `${ELSEWHERE}, article` : ELSEWHERE);
    // Around the article itself such names say nothing.
    if (box && !(top && own(box, 'contains').call(box, top))) continue;
    const name = textUpTo(element, LONGEST);
    if (name) return name;
  }
  return undefined;
}
