import type { Element, ElementContent, Nodes } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import type { Code, Heading, Link, List, ListItem, Root, TableRow, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { type Handler, type State, toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { isLeaving } from './links';

/**
 * Left out of Markdown, so that each word of a note can be read in what is shown of it: what makes elements of HTML
 * (which is shown as the text that it is), what is not shown where nothing refers to it (definitions, footnotes), letters
 * written as `&amp;`. Text that is set in is no program's: it is pasted. Images are links.
 */
const OFF = [
  'htmlFlow',
  'htmlText',
  'characterReference',
  'definition',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'codeIndented',
  'labelStartImage',
];

/** Of GitHub's list (https://github.com/syntax-tree/hast-util-sanitize#schema) what can come of Markdown, and no more. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    'a',
    'blockquote',
    'br',
    'code',
    'del',
    'em',
    'hr',
    'li',
    'ol',
    'p',
    'pre',
    'strong',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  attributes: {
    a: ['href', 'title'],
    li: ['value'],
    ol: ['start', ['className', 'wide']],
    p: [['className', 'heading', 'info']],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  required: {},
};

/**
 * A note in Markdown (GitHub's) as a tree of elements that are safe to show: none that loads anything, runs anything or
 * has an id, and links that leave for the web or to write a mail.
 * @param text within the bounds of `isTooMuch`
 * @throws RangeError where it lies too deep for the reader of Markdown
 */
export function safeTree(text: string): Nodes {
  const root: Root = fromMarkdown(text, {
    // A single tilde is "about": "~30 people".
    extensions: [gfm({ singleTilde: false }), { disable: { null: OFF } }],
    mdastExtensions: gfmFromMarkdown(),
  });
  return sanitize(toHast(root, { handlers: handlersOf(text) }), SCHEMA);
}

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });
const plain = (value: string): ElementContent => ({ type: 'text', value });

/** What differs from GitHub. @param text that the nodes' places count in */
function handlersOf(text: string): Record<string, Handler> {
  const written = ({ position }: Pick<Root, 'position'>): string =>
    text.slice(position?.start.offset, position?.end.offset);
  const numberOf = (item: ListItem): string | undefined => /^\d{1,9}(?=[.)])/.exec(written(item))?.[0];
  return {
    // The lines that the reader has made stay lines, as in comments.
    text: (_: State, { value }: Text) =>
      value
        .split(/[ \t]*(?:\r\n|\r|\n)[ \t]*/)
        .flatMap((line, i) => (i === 0 ? [plain(line)] : [element('br', []), plain(line)])),
    // The headings of a view are its own: within a note it is a line in bold.
    heading: (state: State, node: Heading) =>
      element('p', [element('strong', state.all(node))], { className: ['heading'] }),
    code: (_: State, { value, lang, meta }: Code) => {
      const info = [lang, meta].filter(Boolean).join(' ');
      const code = element('pre', [element('code', [plain(value)])]);
      return info === '' ? code : [element('p', [plain(info)], { className: ['info'] }), code];
    },
    link: (state: State, node: Link) => {
      // Shown as it was written: the words alone would look like a link that is broken.
      if (!isLeaving(node.url)) return plain(written(node));
      return element('a', state.all(node), { href: node.url, ...(node.title && { title: node.title }) });
    },
    list: (state: State, node: List) => {
      if (!node.ordered) return element('ul', state.wrap(state.all(node) as ElementContent[], true));
      const start = node.start ?? 1;
      // Beside the text there is room for two digits.
      const isWide = node.children.some((item) => (numberOf(item)?.length ?? 0) > 2);
      return element('ol', state.wrap(state.all(node) as ElementContent[], true), {
        ...(start !== 1 && { start }),
        ...(isWide && { className: ['wide'] }),
      });
    },
    listItem: (state: State, node: ListItem) => {
      const children = state.all(node).flatMap((child, i, all): ElementContent[] =>
        // Lines close to each other are no paragraphs.
        child.type === 'element' && child.tagName === 'p' && !node.spread
          ? [...child.children, ...(i < all.length - 1 ? [plain('\n')] : [])]
          : [child as ElementContent],
      );
      // A list that goes 2019, 2015 goes so: the browser would count up.
      const value = numberOf(node);
      return element('li', [...tick(node), ...children], { ...(value !== undefined && { value }) });
    },
    // GitHub leaves out the cells that the first row has none for.
    tableRow: (state: State, node: TableRow, parent) => {
      const align = parent?.type === 'table' ? parent.align : undefined;
      const tag = parent?.children.indexOf(node as never) === 0 ? 'th' : 'td';
      return element(
        'tr',
        node.children.map((cell, i) =>
          element(tag, state.all(cell) as ElementContent[], align?.[i] ? { align: align[i] } : {}),
        ),
      );
    },
  };
}

/** A box to tick is no field here: nothing would come of it. */
const tick = ({ checked }: ListItem): ElementContent[] =>
  typeof checked === 'boolean' ? [plain(checked ? '☑ ' : '☐ ')] : [];
