import type { BlockKind } from '../reading/types';

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

/** Class names of captions and picture credits, where no `figure` says it. */
const CAPTION_NAMES = /caption|(^|[\s_-])(photo|image|picture)?-?credits?($|[\s_-])/i;
/** The names by which Readability knows a byline, and those of the line with the date. */
const BYLINE_NAMES =
  /by-?line|dateline|writtenby|p-author|author-?(name|info)|(^|[\s_-])(timestamp|pub-?date)($|[\s_-])/i;

/** Characters: a byline is a name, a place and a date. More is a paragraph with "author" in its class. */
const LONGEST_BYLINE = 160;
/** Characters: a caption is a few sentences. More is text whose wrapper is called after its picture. */
const LONGEST_CAPTION = 800;

/** The kind that this element gives to the blocks in it; `undefined` where it says nothing. */
export function kindOf(element: Element): BlockKind | undefined {
  const kind = KINDS[element.localName];
  if (kind) return kind;
  if (element.getAttribute('role') === 'heading') return 'heading';
  if (element.localName === 'td' && (element.previousElementSibling || element.nextElementSibling))
    return 'other';
  if (element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author')
    return 'byline';
  const names = element.getAttribute('class');
  if (!names) return undefined;
  if (CAPTION_NAMES.test(names)) return 'caption';
  if (BYLINE_NAMES.test(names)) return 'byline';
  return undefined;
}

/** What a block is in the end, now that its length is known. */
export function settledKind(kind: BlockKind, length: number): BlockKind {
  if (kind === 'byline' && length > LONGEST_BYLINE) return 'paragraph';
  if (kind === 'caption' && length > LONGEST_CAPTION) return 'paragraph';
  return kind;
}
