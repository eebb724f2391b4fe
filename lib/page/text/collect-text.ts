import type { BlockKind } from '../../reading/types';
import type { FoundArticle } from '../article/found-article';
import type { Slices } from '../slices';
import { attributeOf, own, parentOf } from '../tree/dom';
import { hasWords, isElement, isText } from '../tree/walk';
import { kindOf } from './block-kind';
import { isNoteReference } from './note-reference';
import { renderingOf } from './rendering';
import { type BlockContext, type OpenLink, TextWriter } from './text-writer';

/** Elements whose content is not text of the page, whatever the layout says. */
const SKIPPED = new Set(
  `script style noscript template svg math button input select textarea iframe frame object embed video audio canvas
  map datalist progress meter head title rp rt rtc`.split(/\s+/),
);
/** Elements with nothing inside them, and nothing to be kept out of a range. */
const EMPTY = new Set([
  'br',
  'hr',
  'img',
  'wbr',
  'source',
  'picture',
  'col',
  'area',
  'link',
  'meta',
  'track',
]);
/** Elements in a line. One that Readability dropped from inside a paragraph would tear a hole into its sentence. */
const INLINE = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time
  tt u var`.split(/\s+/),
);
const PROSE = new Set(['p', 'li']);

interface Frame extends BlockContext {
  element: Element;
  /** The child that the walk is at. */
  child: Node | null;
  /** Whether the element's own text is in the article. */
  member: boolean;
  /** Whether dropped inline elements in here are text of the sentence around them. */
  prose: boolean;
  block: boolean;
  /** Asked for only when a text has white space that it would matter for. */
  keepsSpace: boolean | undefined;
  link: OpenLink | undefined;
  /** Whether what is shown in here stands elsewhere in the document: in a shadow root, a slot's host, a frame. */
  isElsewhere: boolean;
}

/** Code units of a tag: no language has a longer one, and each block is given its own. https://www.rfc-editor.org/info/bcp47 */
const LONGEST_LANG = 35;
/** Levels that are read: ten times as deep as the HTML parser goes. Browsers take their time for every step in deeper ones. */
const MOST_DEPTH = 6_000;
/** UTF-16 code units of one node between two looks at the clock. */
const TEXT_STEP = 20_000;

/** A walk that the page changed under our feet is begun anew this often, and then taken as it comes. */
const MOST_RESTARTS = 2;

/** Walks through the article in document order, in slices. Consistent in itself even where the page changed. */
export async function collectText(article: FoundArticle, slices: Slices): Promise<TextWriter> {
  for (let restarts = 0; ; restarts += 1) {
    const writer = new TextWriter();
    if (!article.document.documentElement) return writer;
    if ((await walk(article, writer, slices)) || restarts === MOST_RESTARTS) return writer;
  }
}

/** `false` when the page changed where the walk was, so that part of the text may be missing. */
async function walk(article: FoundArticle, writer: TextWriter, slices: Slices): Promise<boolean> {
  const { document, tree, elements, texts, path } = article;
  const rendering = renderingOf(document);
  const pageLang = document.documentElement.getAttribute('lang')?.slice(0, LONGEST_LANG).toLowerCase();
  // Our own stack: the page's nesting may be deeper than JavaScript's.
  const stack: Frame[] = [];
  let whole = true;

  const enter = (element: Element): void => {
    const name = own(element, 'localName');
    if (name === 'br') writer.lineBreak();
    if (name === 'hr') writer.closeBlock();
    if (EMPTY.has(name)) return;
    if (stack.length === MOST_DEPTH) {
      writer.isCut = true;
      writer.gap();
      return;
    }
    const parent = stack.at(-1);
    const first = tree.first(element);
    const isFrame = first !== null && own(first, 'ownerDocument') !== own(element, 'ownerDocument');
    const member = elements.has(element) || (!!parent?.prose && INLINE.has(name));
    const hasText = (!SKIPPED.has(name) || isFrame) && !isNoteReference(element);
    if (!hasText || (!member && !path.has(element)) || rendering.hides(element)) {
      writer.gap();
      return;
    }
    const rendered = rendering.isBlock(element);
    const kind = kindOf(element, rendered);
    // A picture's credit at the head of a paragraph is no part of its first sentence.
    const block = rendered || kind === 'caption';
    if (block) writer.closeBlock();
    const href = name === 'a' && linkTarget(element as HTMLAnchorElement);
    const lang = attributeOf(element, 'lang')?.slice(0, LONGEST_LANG);
    stack.push({
      element,
      child: first,
      member,
      prose: member && (PROSE.has(name) || (!!parent?.prose && !block)),
      block,
      kind: nested(kind, parent?.kind),
      lang: lang ? (lang.toLowerCase() === pageLang ? undefined : lang) : parent?.lang,
      keepsSpace: undefined,
      link: href ? writer.openLink(href) : undefined,
      isElsewhere: first !== null && parentOf(first) !== element,
    });
  };

  const leave = ({ block, link, isElsewhere }: Frame): void => {
    stack.pop();
    if (isElsewhere) writer.gap();
    if (link) writer.closeLink(link);
    if (block) writer.closeBlock();
  };

  const addText = async (node: Text, frame: Frame): Promise<void> => {
    const { data } = node;
    if (!frame.member && !texts.has(node)) {
      if (hasWords(data)) writer.gap();
    } else if (!writer.firstOf.has(node)) {
      // One space between two words takes one code unit either way.
      if (/[ \t\n\r\f]{2}|[\t\n\r\f]/.test(data)) frame.keepsSpace ??= rendering.keepsSpace(frame.element);
      for (let at = 0; at < data.length && !writer.isFull; at += TEXT_STEP) {
        if (at > 0 && slices.due() && (await slices.yieldIfDue()) && !isWhereItWas(stack, article))
          whole = false;
        const part = data.slice(at, at + TEXT_STEP);
        if (frame.keepsSpace) writer.addPreserved(node, part, frame, at);
        else writer.addCollapsed(node, part, frame, at);
      }
    }
  };

  enter(document.documentElement);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (slices.due() && (await slices.yieldIfDue()) && !isWhereItWas(stack, article)) whole = false;
    const { child } = frame;
    writer.isCut ||= writer.isFull;
    if (writer.isFull) break;
    if (!child) {
      leave(frame);
      continue;
    }
    frame.child = tree.after(child);
    // No range leads from one tree into another, nor over what its host does not show.
    if (frame.isElsewhere) writer.gap();
    // Few nodes hold so much that this takes a second turn, and each wait costs one.
    if (isText(child)) {
      const adding = addText(child, frame);
      if (child.length > TEXT_STEP) await adding;
    } else if (isElement(child)) enter(child);
  }
  writer.closeBlock();
  return whole;
}

/** Levels looked at; the HTML parser stops at 512, and a script that nests more is seen to change the page anyway. */
const MOST_LEVELS = 512;

/** By parents alone, since asking each element whether it is connected costs its depth each time. */
function isWhereItWas(stack: readonly Frame[], { document, tree }: FoundArticle): boolean {
  // Of what is nested deeper the outermost are left out: this is asked after every slice.
  const from = Math.max(0, stack.length - MOST_LEVELS);
  return stack.slice(from).every(({ element, child }, index) => {
    const above = from + index > 0 ? stack[from + index - 1]!.element : document;
    return tree.above(element) === above && (!child || tree.above(child) === element);
  });
}

/** A list in a caption is still a caption; otherwise the nearest element that says something decides. */
function nested(kind: BlockKind | undefined, outer: BlockKind = 'paragraph'): BlockKind {
  return kind === undefined || outer === 'caption' ? outer : kind;
}

/** Code units of an address that is kept: those of articles have a hundred or two, and some hold a whole picture. */
const LONGEST_HREF = 2_000;

/** Where a link leads, as an absolute address. Links within the page and to scripts lead to no source. */
function linkTarget(link: HTMLAnchorElement): string | undefined {
  const { href } = link;
  const leads = href.length <= LONGEST_HREF && /^https?:/.test(href);
  return leads && !link.getAttribute('href')?.startsWith('#') ? href : undefined;
}
