import { isGuid } from './guid';
import { type Meaning, meaningOf } from './qdpx-codes';
import { childrenOf, type XmlElement, type XmlItem } from './xml-items';

/** What the sources of a project refer to, by GUIDs as `guidIn` gives them. */
export interface Project {
  codes: Map<string, Meaning>;
  /** Names of variables, in small letters. */
  variables: Map<string, string>;
  notes: Map<string, Note>;
  /** What is linked with what, in both directions. */
  links: Map<string, Link[]>;
}

export interface Note {
  text: string;
  /** Where it is not in the project, but in a file of the zip. */
  path?: string;
  /** Words of a source that it stands on: so QualCoder has it, and refers to it from the source. */
  selection?: XmlElement;
  element: XmlElement;
}

export interface Link {
  to: string;
  name: string;
  isOrigin: boolean;
}

/** Lists that are read before the sources are. */
export const isReference = (list: string): boolean =>
  ['CodeBook', 'Variables', 'Notes', 'Links'].includes(list);

/** A GUID as it is compared: some programs put it in braces, some write it large. */
export function guidIn(text: string | undefined): string | undefined {
  const bare =
    text
      ?.trim()
      .replace(/^\{|\}$/g, '')
      .toLowerCase() ?? '';
  return bare === '' ? undefined : bare;
}

/** The same, where it can be the name of something of ours. */
export function uuidIn(text: string | undefined): string | undefined {
  const guid = guidIn(text);
  return guid !== undefined && isGuid(guid) ? guid : undefined;
}

export const emptyProject = (): Project => ({
  codes: new Map(),
  variables: new Map(),
  notes: new Map(),
  links: new Map(),
});

/** Adds what an item says. What is named twice is what it was named first. */
export function addReference(project: Project, { list, element }: XmlItem): void {
  const guid = guidIn(element.attributes.guid);
  if (list === 'CodeBook') addCodes(project, childrenOf(element, 'Code'), []);
  else if (list === 'Variables' && guid !== undefined)
    set(project.variables, guid, (element.attributes.name ?? '').toLowerCase());
  else if (list === 'Notes' && guid !== undefined) set(project.notes, guid, noteIn(element));
  else if (list === 'Links') addLink(project, element);
}

function addCodes(project: Project, codes: readonly XmlElement[], above: readonly string[]): void {
  for (const code of codes) {
    const path = [...above, code.attributes.name ?? ''];
    const guid = guidIn(code.attributes.guid);
    const meaning = meaningOf(path);
    if (guid !== undefined && meaning) set(project.codes, guid, meaning);
    addCodes(project, childrenOf(code, 'Code'), path);
  }
}

function noteIn(element: XmlElement): Note {
  const [content] = childrenOf(element, 'PlainTextContent');
  const [description] = childrenOf(element, 'Description');
  const [selection] = childrenOf(element, 'PlainTextSelection');
  const path = element.attributes.plainTextPath;
  return {
    text: content?.text || description?.text || '',
    ...(path !== undefined && content === undefined && { path }),
    ...(selection && { selection }),
    element,
  };
}

function addLink({ links }: Project, { attributes }: XmlElement): void {
  const [origin, target] = [guidIn(attributes.originGUID), guidIn(attributes.targetGUID)];
  if (origin === undefined || target === undefined) return;
  const name = attributes.name ?? '';
  links.set(origin, [...(links.get(origin) ?? []), { to: target, name, isOrigin: true }]);
  links.set(target, [...(links.get(target) ?? []), { to: origin, name, isOrigin: false }]);
}

function set<T>(map: Map<string, T>, name: string, value: T): void {
  if (!map.has(name)) map.set(name, value);
}
