import { arrivingAddress } from './arriving-address';
import { type Arriving, type InFormat, isPassed, type Passed, type PassedWhy } from './formats';
import { arrivingOf, keptTextOf, type ReadSource, timeIn } from './qdpx-arriving';
import { type Claimed, countingOf } from './qdpx-counting';
import { PROJECT, projectText, sourceNames, textIn } from './qdpx-files';
import { ORIGIN, PASSAGES, PASSAGES_NAME, VERSION, WHOLE } from './qdpx-names';
import { addReference, emptyProject, guidIn, isReference, type Project } from './qdpx-project';
import { openZip, type Zip } from './unzip';
import { childrenOf, type XmlElement, xmlItems } from './xml-items';

/**
 * Projects of NVivo, MAXQDA, ATLAS.ti and QualCoder, and our own. What is on a text whose page is named becomes an
 * annotation of that page. All else is passed over and told: an interview is no page, and a picture has no words.
 */
export const qdpxIn: InFormat<unknown> = {
  recognises: (start, name) => start.startsWith('PK') && (/\.qdpx$/i.test(name) || start.includes(PROJECT)),
  async *read(file, _, tell) {
    const zip = await openZip(file);
    const step = progressOf(zip, file.size, tell);
    const project = emptyProject();
    let origin = '';
    const references = xmlItems(projectText(zip, step), isReference, ({ attributes }) => {
      origin = attributes.origin ?? '';
    });
    for await (const item of references) addReference(project, item);
    const names = sourceNames(zip);
    for (const note of project.notes.values()) {
      const name = names(note.path);
      if (name !== undefined) note.text = await textIn(zip, name);
    }
    const inSources = (list: string) => list === 'Sources';
    for await (const { element } of xmlItems(projectText(zip, step), inSources))
      yield* ofSource(element, { zip, project, origin, names });
  },
};

interface Read {
  zip: Zip;
  project: Project;
  /** The program that wrote it. */
  origin: string;
  names: ReturnType<typeof sourceNames>;
}

/** The project is gone through twice: what its sources refer to stands behind them. */
function progressOf(zip: Zip, size: number, tell: (bytes: number) => void): (bytes: number) => void {
  const all = 2 * (zip.sizeOf(PROJECT) ?? 0);
  let done = 0;
  return (bytes) => {
    done += bytes;
    tell(Math.round(size * Math.min(1, done / Math.max(1, all))));
  };
}

async function* ofSource(element: XmlElement, read: Read): AsyncGenerator<Arriving | Passed> {
  const name = (element.attributes.name ?? '').trim();
  if (element.name !== 'TextSource') {
    yield* passedOver(element, name, 'not-understood');
    return;
  }
  const about = aboutOf(element, read.project);
  if (about.address === undefined) {
    yield* passedOver(element, name, about.isNamed ? 'bad-address' : 'no-page');
    return;
  }
  const text = await sourceText(element, read);
  if (text === undefined) {
    yield* passedOver(element, name, 'no-words');
    return;
  }
  const source = sourceOf(element, name, about, text, read.origin);
  const all = arrivingOf(source, read.project);
  // With the first that is on it: it is one for all of them.
  const first = all.find((one) => !isPassed(one));
  const kept = first && keptTextOf(source);
  for (const one of all) yield kept && one === first ? { ...one, text: kept } : one;
}

/** As many as there are selections in it, so that the reader is told how much is left out. */
function* passedOver(element: XmlElement, name: string, why: PassedWhy): Generator<Passed> {
  for (const child of element.children) {
    if (child.name.endsWith('Selection')) {
      const { startPosition, endPosition } = child.attributes;
      yield { at: startPosition === undefined ? name : `${name}, ${startPosition}–${endPosition}`, why };
    } else if (['Representation', 'TextDescription', 'Transcript'].includes(child.name))
      yield* passedOver(child, name, why);
    else if (child.name === 'Coding' || child.name === 'NoteRef') yield { at: name, why };
  }
}

interface About {
  address?: string;
  /** Some address is named, be it one that no page of ours can have. */
  isNamed: boolean;
  /** What is known of the page. */
  page: Partial<Arriving['page']>;
  description: string;
}

/** The page that a source is of: as Whence writes it, or as its description or its name says. */
function aboutOf(element: XmlElement, project: Project): About {
  const values = variablesOf(element, project);
  const description = childrenOf(element, 'Description')[0]?.text ?? '';
  const isOurs = description.includes(WHOLE) || description.includes(PASSAGES);
  const named = values.get('address') ?? values.get('url') ?? addressIn(description);
  const name = (element.attributes.name ?? '').trim();
  const said = named ?? addressIn(name);
  const address = arrivingAddress(said, isOurs);
  const isWithout = name.endsWith(PASSAGES_NAME) && !description.includes(WHOLE);
  const called = isWithout ? name.slice(0, -PASSAGES_NAME.length) : name;
  // So a page without a title is called.
  const title = addressIn(called) === called ? '' : called;
  const [site, authors, published] = ['site', 'authors', 'published'].map((each) => values.get(each));
  return {
    ...(address !== undefined && { address }),
    isNamed: said !== undefined,
    page: {
      ...(title !== '' && { title }),
      ...(site !== undefined && { site }),
      ...(authors !== undefined && { authors: authors.split('; ') }),
      ...(published !== undefined && { published }),
    },
    description,
  };
}

/** The first address in a text. */
const addressIn = (text: string): string | undefined => /\b(?:https?|file):\/\/\S+/i.exec(text)?.[0];

/** What a source's variables hold, by their names. */
function variablesOf(element: XmlElement, project: Project): Map<string, string> {
  const values = new Map<string, string>();
  for (const value of childrenOf(element, 'VariableValue')) {
    const [ref] = childrenOf(value, 'VariableRef');
    const [text] = childrenOf(value, 'TextValue');
    const name = project.variables.get(guidIn(ref?.attributes.targetGUID) ?? '');
    if (name !== undefined && text && text.text.trim() !== '') values.set(name, text.text.trim());
  }
  return values;
}

/** The words of a source, in the project itself or in a file; nothing where there is none. Rich text is not read. */
async function sourceText(element: XmlElement, { zip, names }: Read): Promise<string | undefined> {
  const [content] = childrenOf(element, 'PlainTextContent');
  if (content) return content.text;
  const name = names(element.attributes.plainTextPath);
  return name === undefined ? undefined : textIn(zip, name);
}

function sourceOf(
  element: XmlElement,
  name: string,
  { address = '', page, description }: About,
  text: string,
  origin: string,
): ReadSource {
  const claimed = childrenOf(element, 'PlainTextSelection').map(
    ({ attributes }): Claimed => ({
      start: Number(attributes.startPosition),
      end: Number(attributes.endPosition),
      name: attributes.name ?? '',
    }),
  );
  const isWhole = description.includes(WHOLE);
  const version = Number(new RegExp(`${VERSION}(\\d+)`).exec(description)?.[1]);
  const isUnchanged = isWhole && Number.isInteger(version) && !text.includes('\r');
  return {
    element,
    name,
    page: { address, ...page },
    text,
    places: countingOf(text, claimed, origin),
    ...(isUnchanged && { mapVersion: version }),
    isPassages: description.includes(PASSAGES),
    isOurs: origin === ORIGIN,
    at: timeIn(element.attributes.creationDateTime),
  };
}
