import type { Slices } from '../slices';
import { attributeOf, own, textOf } from '../tree/dom';
import { type Block, type Survey, sumsOf } from './survey';

/** Which elements of a page hold other texts than its article: by what they are, and by what they are called. */

const TAGS = new Set('nav aside footer form dialog'.split(' '));
const ROLES =
  /^(navigation|complementary|banner|contentinfo|menu|menubar|dialog|alertdialog|search|form|note)$/;
/** Names that sites give to texts around an article. */
const AROUND =
  /(^|[\s_-])(author-?(bio|box|card)\w*|bio(graphy)?|comments?|consent|cookies?|disqus|footer|gdpr|(more|most|read)-?(on|from|news|next|more|read|popular|viewed|stories)|outbrain|recirc\w*|recommend\w*|related\w*|replies|sidebar|taboola|trending)($|[\s_-])/i;
/** Names of what is set into an article, which some sites give to the wrapper of it all as well. */
const SET_IN =
  /(^|[\s_-])(ad|ads|advert\w*|banner|breadcrumbs?|call-?to-?action|cta|menu|nav|newsletter\w*|overlay|pagination|popup|promo\w*|share|sharing|sign-?up\w*|social|sponsor\w*|subscri(be|ption)\w*|widget)($|[\s_-])/i;
/** Names of what stands before text that is to be paid for, and of that text as well. */
const PAID = /(pay|meter|reg)-?(wall|ed|gate)/i;
/** What a reader is asked for there. English, as all that is marked. */
const ASKS =
  /\b(subscri(be|ption|bing)|sign(ing)? (up|in)|log ?in|register|free trial|unlock|already a (member|subscriber)|(go on|continue|keep) reading|e-?mail address)\b/i;
/** The same at the beginning of a heading, or of a link on a line of its own. */
const CALL = /^(subscribe|sign up|log ?in|sign in|register|join us|become a (member|subscriber))\b/i;
const LONGEST_CALL = 80;
/** Elements that are themselves a piece of text: their names are about how it looks, or who may read it. */
const TEXTS = /^(p|li|h[1-6]|dt|dd|td|th|blockquote|pre|span|b|strong|em|i|a)$/;

/** Characters of what is set into an article, at most. */
const LONGEST_SET_IN = 800;
/** Code units of prose below which there is no article. */
const LEAST_ARTICLE = 200;
/** Code units of prose from which Readability is sure of what it has found; its own threshold. */
const SURE = 500;
/** What the text in something set in counts for, beside one that stands around articles. */
const SHARE_OF_AROUND = 0.3;

/** Wrappers of everything inside each other that are called after what is no article. */
const MOST_ROUNDS = 6;
/** Fields to type in that are looked at. */
const MOST_FIELDS = 100;
/** Levels that are gone up from a heading to the box around it. */
const MOST_LEVELS = 6;

type Kind = 'around' | 'set-in' | undefined;

/**
 * Of each element, whether it stands in other texts. A name alone is no proof, since some sites call the wrapper of
 * everything after its share buttons: what Readability keeps most of its text in is not called so, and where names leave
 * nothing the largest part so named is the article.
 * @param keptOf code units of a block's prose that Readability keeps
 */
export async function otherTexts(
  page: Survey,
  keptOf: (block: Block) => number,
  slices: Slices,
): Promise<boolean[]> {
  const { elements, parents } = page;
  const kept = sumsOf(page, keptOf);
  const raw = sumsOf(page, ({ prose }) => prose);
  const lengths = sumsOf(page, ({ length }) => length);
  const kinds: Kind[] = [undefined];
  for (let index = 1; index < elements.length; index += 1) {
    if (slices.due()) await slices.yieldIfDue();
    const kind = kindOf(elements[index]!, lengths[index]!);
    const isArticle = kept[index]! > kept[0]! / 2 && (kind === 'set-in' || kept[0]! >= SURE);
    kinds.push(isArticle ? undefined : kind);
  }
  for (const index of askingFor(page, lengths)) kinds[index] = 'set-in';
  for (const index of teasersOf(page, lengths)) if (kept[index]! <= kept[0]! / 2) kinds[index] ??= 'set-in';

  for (let round = 1; ; round += 1) {
    const other: boolean[] = [];
    for (let index = 0; index < elements.length; index += 1)
      other.push(kinds[index] !== undefined || (other[parents[index]!] ?? false));
    const left = page.blocks.reduce((sum, { at, prose }) => sum + (other[at] ? 0 : prose), 0);
    if (left >= LEAST_ARTICLE || round === MOST_ROUNDS) return other;
    const weight = (index: number) => raw[index]! * (kinds[index] === 'around' ? SHARE_OF_AROUND : 1);
    let best = -1;
    for (const [index, kind] of kinds.entries())
      if (kind && raw[index]! > left && (best < 0 || weight(index) > weight(best))) best = index;
    if (best < 0) return other;
    kinds[best] = undefined;
  }
}

function kindOf(element: Element, length: number): Kind {
  const name = own(element, 'localName');
  if (name === 'footer' && own(element, 'closest').call(element, 'blockquote, figure')) return undefined;
  if (TAGS.has(name)) return 'around';
  const role = attributeOf(element, 'role');
  if (role && ROLES.test(role)) return 'around';
  const names = namesOf(element);
  if (names === ' ') return undefined;
  if (AROUND.test(names)) return 'around';
  if (TEXTS.test(name)) return undefined;
  if (SET_IN.test(names)) return 'set-in';
  return PAID.test(names) && length < LONGEST_SET_IN && asks(element) ? 'set-in' : undefined;
}

function asks(element: Element): boolean {
  return ASKS.test(textOf(element)) && !isOneOfMany(element);
}

/** Paragraphs that some may read only are called so as well, each of them. */
function isOneOfMany(element: Element): boolean {
  const names = namesOf(element);
  const isAlike = (other: Element | null) => other !== null && namesOf(other) === names;
  return isAlike(own(element, 'previousElementSibling')) || isAlike(own(element, 'nextElementSibling'));
}

function namesOf(element: Element): string {
  return `${attributeOf(element, 'class') ?? ''} ${own(element, 'id')}`;
}

/** Boxes that are called nothing and ask for an address, or to subscribe. */
function askingFor(page: Survey, lengths: readonly number[]): number[] {
  const { elements, parents, blocks, withFields } = page;
  const boxAround = (from: number, longest: number): number => {
    let at = from;
    let box = -1;
    for (; at > 0 && lengths[at]! < longest; at = parents[at]!) box = at;
    return box > 0 && lengths[box]! < lengths[0]! / 2 ? box : -1;
  };
  const byField = withFields
    .slice(0, MOST_FIELDS)
    .map((field) => boxAround(field, LONGEST_SET_IN))
    .filter((box) => box > 0 && ASKS.test(textOf(elements[box]!)));
  const byWords = blocks
    .filter((block) => block.length < LONGEST_CALL && isCall(block))
    .slice(0, MOST_FIELDS)
    .map(({ at }) => boxAround(at, LONGEST_TEASER));
  return [...byField, ...byWords].filter((box) => box > 0);
}

/** Whether a heading, or a line that is a link, asks the reader for something. */
function isCall({ holder, length, linked, texts }: Block): boolean {
  const isHeading = /^h[2-6]$/.test(own(holder, 'localName'));
  return (
    (isHeading || linked === length) &&
    CALL.test(
      texts
        .map(({ data }) => data)
        .join('')
        .trim(),
    )
  );
}

/** Code units of a box that leads to another article, at most: its headline and the first sentences. */
const LONGEST_TEASER = 400;

/** Boxes with a heading that leads to another page. */
function teasersOf({ elements, parents }: Survey, lengths: readonly number[]): number[] {
  const found: number[] = [];
  for (const [index, element] of elements.entries()) {
    if (!isLinkedHeading(element)) continue;
    let box = index;
    for (let level = 0; level < MOST_LEVELS && box > 0; level += 1) {
      if (lengths[parents[box]!]! >= LONGEST_TEASER) break;
      box = parents[box]!;
    }
    if (box > 0 && box !== index) found.push(box);
  }
  return found;
}

/** Whether this is a heading, and one that leads to another page. */
export function isLinkedHeading(element: Element): boolean {
  if (!/^h[2-6]$/.test(own(element, 'localName'))) return false;
  const around = own(element, 'closest').call(element, 'a[href]');
  const link = around ?? own(element, 'querySelector').call(element, 'a[href]');
  if (!link) return false;
  const { href, ownerDocument } = link as HTMLAnchorElement;
  return pathOf(href) !== pathOf(ownerDocument.URL);
}

function pathOf(url: string): string {
  return url.replace(/[?#].*/, '');
}
