import { type Code, codeFrom, freeKey, freeStyle, LONGEST_DEFINITION } from '../annotations/codebook';
import { FileError } from './formats';
import { codeBook, styleOfColour, tagCode } from './qdpx-codes';
import { projectText } from './qdpx-files';
import { ORIGIN } from './qdpx-names';
import { openZip } from './unzip';
import { startOf } from './xml';
import { childrenOf, type XmlElement, xmlItems } from './xml-items';

/**
 * A codebook by itself, as NVivo, MAXQDA, ATLAS.ti and QualCoder exchange it (REFI-QDA Codebook 1.0, `.qdc`): names,
 * colours, definitions. Of what Whence knows the keys are not in it: the format has no place for them.
 * https://www.qdasoftware.org/products-codebook-exchange/
 */
export const CODEBOOK_EXTENSION = 'qdc';
const NAMESPACE = 'urn:QDA-XML:codebook:1.0';

export function codebookFile(codes: readonly Code[]): string {
  const book = codeBook(
    codes.map(({ name }) => tagCode(name)),
    codes,
  );
  const root = startOf('CodeBook', { xmlns: NAMESPACE, origin: ORIGIN });
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}${book.replace(/^<CodeBook\/?>|<\/CodeBook>$/g, '')}</CodeBook>\n`;
}

/** Codes of one file. Nobody works with more, and each is a row in the editor. */
const MOST_CODES = 1_000;
/** Between a code and the one that it is part of, as in tags (`meaningOf`). */
const PARTING = '/';
/** Of a whole project, which is a zip. */
const ZIP = 'PK';

/**
 * The codes of a codebook (`.qdc`), or of the codebook in a project (`.qdpx`). Those of Whence's own groups, which are no
 * codes of the reader's, are not among them.
 * @param here codes that are there already: what is new gets a look and a key that none of them has
 * @throws FileError where it is neither
 */
export async function codesInFile(file: Blob, here: readonly Code[]): Promise<Code[]> {
  if (file.size === 0) throw new FileError('empty');
  const isZip = (await file.slice(0, 2).text()) === ZIP;
  const text = isZip ? projectText(await openZip(file), () => {}) : textOf(file);
  const found = new Map<string, Pick<Code, 'name' | 'definition'> & { colour?: string }>();
  let root = '';
  const items = xmlItems(
    text,
    (list, name) => (list === 'Codes' && name === 'Code') || (list === 'CodeBook' && name === 'Codes'),
    ({ name }) => {
      root = name;
    },
  );
  try {
    for await (const { element } of items)
      for (const code of element.name === 'Codes' ? childrenOf(element, 'Code') : [element]) add(code, []);
  } catch (error) {
    // What is no XML at all is not a damaged codebook.
    throw root === '' && error instanceof FileError && error.trouble === 'syntax'
      ? new FileError('unknown-format')
      : error;
  }
  if (!['CodeBook', 'Project'].includes(root)) throw new FileError('unknown-format');

  function add(element: XmlElement, above: readonly string[]): void {
    const { name = '', color } = element.attributes;
    const path = [...above, name.trim()].filter((part) => part !== '');
    const inner = childrenOf(element, 'Code');
    const isGroup = /\(Whence\)$/.test(path[0] ?? '');
    const full = path.join(PARTING);
    if (full !== '' && !isGroup && !found.has(full) && found.size < MOST_CODES)
      found.set(full, { name: full, definition: definitionOf(element), ...(color && { colour: color }) });
    for (const each of inner) add(each, path);
  }

  const codes: Code[] = [];
  for (const { name, definition, colour } of found.values()) {
    const all = [...here, ...codes];
    const before = here.find((code) => code.name === name);
    const style = (colour && styleOfColour(colour)) || before?.style || freeStyle(all);
    const code = codeFrom(name, { style, definition, key: before ? before.key : freeKey(all) });
    if (code) codes.push(code);
  }
  return codes;
}

const definitionOf = (element: XmlElement): string =>
  childrenOf(element, 'Description')
    .map(({ text }) => text)
    .join('\n\n')
    .trim()
    .slice(0, LONGEST_DEFINITION);

async function* textOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < file.size; at += 1_000_000)
    yield decoder.decode(await file.slice(at, at + 1_000_000).arrayBuffer(), { stream: true });
}
