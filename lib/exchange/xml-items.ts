import { SaxesParser } from 'saxes';
import { FileError } from './formats';

/** An element with all that is in it. */
export interface XmlElement {
  /** Without a prefix. */
  name: string;
  /** Of no prototype: an attribute may have any name. */
  attributes: Readonly<Record<string, string | undefined>>;
  children: XmlElement[];
  /** What stands in it itself. */
  text: string;
}

/** One of a list: the root has lists, and they have items. */
export interface XmlItem {
  list: string;
  element: XmlElement;
}

/** Elements in one another. Projects have ten, and codes that are parts of codes some more. */
export const MOST_DEPTH = 200;

/** Code units of one item: those of all selections of a very long text are some millions. */
const LONGEST_ITEM = 200_000_000;

/** Where items stand: under the root, under a list. */
const ITEM_DEPTH = 3;

/**
 * The items of a document's lists, one after the other, so that no document of any size stands in memory. A document
 * that declares a type is refused, whatever it would have declared: so no entity is ever expanded but those that XML has.
 * @param text in pieces
 * @param isWanted whether an item of this name is to be given; the others are gone through
 * @throws FileError with the line
 */
export async function* xmlItems(
  text: AsyncIterable<string>,
  isWanted: (list: string, name: string) => boolean,
  onRoot: (root: XmlElement) => void = () => {},
): AsyncGenerator<XmlItem> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const line = () => `line ${parser.line}`;
  let found: XmlItem[] = [];
  /** Names of all that is open, and the elements of those that are part of an item that is wanted. */
  const open: { name: string; element?: XmlElement }[] = [];
  let units = 0;
  let isDone = false;
  parser.on('error', ({ message }) => {
    throw new FileError(isDone ? 'cut-off' : 'syntax', `${line()}: ${message.replace(/^[\d:\s]+/, '')}`);
  });
  parser.on('doctype', () => {
    throw new FileError('syntax', `${line()}: DOCTYPE`);
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    if (open.length >= MOST_DEPTH) throw new FileError('too-deep', line());
    const name = full.slice(full.indexOf(':') + 1);
    const element: XmlElement = { name, attributes, children: [], text: '' };
    if (open.length === 0) onRoot(element);
    const isItem = open.length === ITEM_DEPTH - 1 && isWanted(open.at(-1)!.name, name);
    if (isItem) units = 0;
    const parent = open.at(-1)?.element;
    parent?.children.push(element);
    open.push({ name, ...((isItem || parent) && { element }) });
  });
  const onText = (piece: string) => {
    const element = open.at(-1)?.element;
    if (!element) return;
    units += piece.length;
    if (units > LONGEST_ITEM) throw new FileError('too-large', line());
    element.text += piece;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (open.length === ITEM_DEPTH - 1 && closed?.element)
      found.push({ list: open.at(-1)!.name, element: closed.element });
  });
  for await (const piece of text) {
    parser.write(piece);
    yield* found;
    found = [];
  }
  isDone = true;
  parser.close();
  yield* found;
}

/** The children of this name. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);
