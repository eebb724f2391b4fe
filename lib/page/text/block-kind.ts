import type { BlockKind } from '../../reading/types';
import { allIn, attributeOf, own } from '../tree/dom';
import { textUpTo } from '../tree/text-up-to';

/** Kinds by element; the nearest of a text's ancestors that says anything decides. */
const KINDS: Record<string, BlockKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quote',
  li: 'list',
  dt: 'list',
  dd: 'list',
  figure: 'caption',
  figcaption: 'caption',
  caption: 'caption',
  th: 'other',
  summary: 'other',
  legend: 'other',
  label: 'other',
  address: 'byline',
};

/** Elements in which a quotation's author is named. */
const CREDITS = new Set(['footer', 'cite', 'figcaption']);

/** Class names of captions and picture credits, where no `figure` says it. */
const CAPTION_NAMES = /caption|(^|[\s_-])(photo|image|picture)?-?credits?($|[\s_-])/i;
/** The names by which Readability knows a byline, and those of the line with the date. */
const BYLINE_NAMES =
  /by-?line|dateline|writtenby|p-author|author-?(name|info)|(^|[\s_-])(timestamp|pub-?date)($|[\s_-])/i;

/** Characters: a byline is a name, a place and a date. More is a wrapper of text with "author" in its class. */
const LONGEST_BYLINE = 160;
/** Characters: a caption is a few sentences. More is text whose wrapper is called after its picture. */
const LONGEST_CAPTION = 800;
/** Characters: a bold line alone in its paragraph is a heading, unless it is as long as a sentence. */
const LONGEST_BOLD_HEADING = 80;
/** Characters: one that asks is the question of an interview, which may be long. */
const LONGEST_BOLD_QUESTION = 600;

/** Characters: a cell of a table of figures holds a few words or a note. */
const SHORTEST_COLUMN = 400;

/** Share of a block inside links above which it leads to other articles ("[Read: …]") rather than being text of this one. */
const MOSTLY_LINKS = 0.9;

/**
 * The kind that this element gives to the blocks in it; `undefined` where it says nothing.
 * @param isBlock whether it stands on lines of its own; a name in a line of text says nothing of the line
 */
export function kindOf(element: Element, isBlock: boolean): BlockKind | undefined {
  const name = own(element, 'localName');
  if (name === 'html' || name === 'body') return undefined; // their classes tell of everything on the page
  if (CREDITS.has(name) && isCredit(element, isBlock)) return 'byline';
  if (name === 'figure' && isQuoting(element)) return undefined;
  const kind = KINDS[name];
  if (kind === 'list' && isPictureLine(element)) return 'caption';
  if (kind) return kind;
  if (attributeOf(element, 'role') === 'heading') return 'heading';
  if (name === 'td') return isCell(element) ? 'other' : undefined;
  if (name === 'b' || name === 'strong') return isBoldHeading(element) ? 'heading' : undefined;
  const names = attributeOf(element, 'class') ?? '';
  if (CAPTION_NAMES.test(names) && isShort(element, LONGEST_CAPTION)) return 'caption';
  const isByline =
    attributeOf(element, 'rel') === 'author' ||
    attributeOf(element, 'itemprop') === 'author' ||
    BYLINE_NAMES.test(names);
  if (isByline && isShort(element, LONGEST_BYLINE) && (isBlock || isAlone(element, LONGEST_BYLINE)))
    return 'byline';
  return undefined;
}

/** Pages of old are laid out in tables: a cell with paragraphs is a column of the page, and no figure in a row. */
function isCell(element: Element): boolean {
  const { previousElementSibling, nextElementSibling } = element;
  if (!previousElementSibling && !nextElementSibling) return false;
  return isShort(element, SHORTEST_COLUMN) || allIn(element, 'p, br + br').length === 0;
}

/** Whether this names the one whose words a block quotation holds. */
function isCredit(element: Element, isBlock: boolean): boolean {
  const around = own(element, 'closest').call(element, 'blockquote, figure');
  if (!around) return false;
  const isOfQuotation = own(around, 'localName') === 'blockquote' || isQuoting(around);
  return isOfQuotation && isShort(element, LONGEST_BYLINE) && (isBlock || isAlone(element, LONGEST_BYLINE));
}

/** Whether a figure holds a quotation, and no picture. */
function isQuoting(figure: Element): boolean {
  return allIn(figure, 'blockquote').length > 0 && allIn(figure, 'img, picture, video, svg').length === 0;
}

/** A list of one item right under a picture is how some pages set its caption. */
function isPictureLine(element: Element): boolean {
  const list = element.parentElement;
  // Its only item; counting them would cost as much as there are, for each.
  if (!list || element.previousElementSibling || element.nextElementSibling) return false;
  const above = own(list, 'previousElementSibling');
  return !!above && own(above, 'localName') === 'figure';
}

/** What a block is in the end, now that its text is known. */
export function settledKind(kind: BlockKind, length: number, linked: number): BlockKind {
  return (kind === 'paragraph' || kind === 'list') && linked >= length * MOSTLY_LINKS ? 'other' : kind;
}

function isShort(element: Element, longest: number): boolean {
  return textUpTo(element, longest) !== undefined;
}

/** Whether there is nothing beside it in what holds it. */
function isAlone(element: Element, longest: number): boolean {
  const words = textUpTo(element, longest);
  const parent = own(element, 'parentElement');
  return words !== undefined && parent !== null && textUpTo(parent, words.length) === words;
}

function isBoldHeading(element: Element): boolean {
  const parent = own(element, 'parentElement');
  if (!parent || !/^(p|div)$/.test(own(parent, 'localName'))) return false;
  const text = textUpTo(element, LONGEST_BOLD_QUESTION);
  if (text === undefined || !isAlone(element, LONGEST_BOLD_QUESTION)) return false;
  return text.endsWith('?') || (text.length <= LONGEST_BOLD_HEADING && !/[.!:…"”’)\]]$/.test(text));
}
