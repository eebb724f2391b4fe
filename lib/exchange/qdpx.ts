import type { Annotation, PageRecord } from '../annotations/model';
import { byPage, type PageOfNotes } from './by-page';
import type { Leaving, OutFormat } from './formats';
import { packedText } from './packed-text';
import { type Code, codeBook, codesOf, partCode } from './qdpx-codes';
import { NAMESPACE, ORIGIN, PAGE_VARIABLES, timeWord, USER } from './qdpx-names';
import { pageTexts } from './qdpx-sources';
import { sourceOf, type WrittenSource } from './qdpx-xml';
import { element, startOf } from './xml';
import { type FileInZip, zipPieces } from './zip-pieces';

/**
 * REFI-QDA, the exchange format of NVivo, MAXQDA, ATLAS.ti and QualCoder: a zip with a project in XML and the texts that
 * it is about. https://www.qdasoftware.org/products-project-exchange/
 */
export const qdpx: OutFormat<unknown> = {
  extension: 'qdpx',
  mime: 'application/zip',
  write: (leaving, _, tell) => zipPieces(filesOf(leaving, tell), leaving.now),
};

/** The texts first, and last the project, whose book of codes is only known then. */
async function* filesOf(leaving: Leaving, tell: (done: number) => void): AsyncGenerator<FileInZip> {
  const sources = packedText();
  const notes = packedText();
  const links = packedText();
  const codes = new Map<string, Code>();
  const counts = { sources: 0, notes: 0, links: 0 };
  for await (const page of byPage(leaving)) {
    for (const code of page.annotations.flatMap(codesWithParts)) codes.set(code.guid, code);
    for (const source of await sourcesOf(page, leaving)) {
      yield { name: `sources/${source.guid}.txt`, text: source.text };
      sources.add(source.xml);
      for (const note of source.notes) notes.add(note);
      for (const link of source.links) links.add(link);
      counts.sources += 1;
      counts.notes += source.notes.length;
      counts.links += source.links.length;
    }
    tell(page.done);
  }
  yield {
    name: 'project.qde',
    text: projectOf(leaving, codes.values(), [
      ['Sources', counts.sources, sources],
      ['Notes', counts.notes, notes],
      ['Links', counts.links, links],
    ]),
  };
}

function codesWithParts(annotation: Annotation): Code[] {
  const parts = (annotation.target?.ranges ?? []).map(({ role }) => partCode(role));
  return [...codesOf(annotation), ...parts.filter((code) => code !== undefined)];
}

async function sourcesOf(page: PageOfNotes, leaving: Leaving): Promise<WrittenSource[]> {
  const kept = await leaving.textOf(page.address);
  const { whole, passages, others } = pageTexts(page, kept);
  const sources: WrittenSource[] = [];
  if (whole && kept) sources.push(sourceOf(page, { ...whole, others, kept }, leaving.now));
  // What is on no words is told once, and a page with nothing else has it on its name.
  const rest = whole ? [] : others;
  if (passages || rest.length > 0)
    sources.push(
      sourceOf(page, { text: nameOf(page.page), placed: [], ...passages, others: rest }, leaving.now),
    );
  return sources;
}

const nameOf = ({ title, address }: PageRecord): string => title || address;

function* projectOf(
  { now, codes: own }: Leaving,
  codes: Iterable<Code>,
  lists: readonly [name: string, count: number, text: ReturnType<typeof packedText>][],
): Generator<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  yield startOf('Project', {
    xmlns: NAMESPACE,
    name: 'Whence',
    origin: ORIGIN,
    creatingUserGUID: USER,
    creationDateTime: timeWord(now),
    modifiedDateTime: timeWord(now),
  });
  yield element('Users', {}, element('User', { guid: USER, name: 'Whence', id: 'whence' }));
  yield codeBook(codes, own);
  yield element(
    'Variables',
    {},
    ...PAGE_VARIABLES.map(({ guid, name, type }) =>
      element('Variable', { guid, name, typeOfVariable: type }),
    ),
  );
  for (const [name, count, text] of lists) {
    if (count === 0) continue;
    yield `\n<${name}>`;
    yield* text.pieces();
    yield `</${name}>`;
  }
  yield '</Project>\n';
}
