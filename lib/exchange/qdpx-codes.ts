import type { Code as CodebookCode } from '../annotations/codebook';
import { CODE_COLOURS } from '../annotations/codebook';
import type { Annotation, Correction } from '../annotations/model';
import { ASSESSMENTS, type Assessment } from '../annotations/model';
import type { Role } from '../page/anchor/target';
import { SOURCE_KINDS, type SourceKind } from '../reading/types';
import { correctionIn, correctionWords } from './correction-words';
import { guidOf } from './guid';
import { element, writable, xmlText } from './xml';

/**
 * The codes of a project. A tag is a code of the reader's own, and stands alone. What Whence knows besides is in groups,
 * whose names say so: by them it is told from tags when a project comes back, from whatever program.
 */
export interface Code {
  guid: string;
  name: string;
  group?: GroupName;
}

type GroupName = 'assessment' | 'kind' | 'part' | 'mark' | 'correction';

const GROUPS: Record<GroupName, string> = {
  assessment: 'Assessment (Whence)',
  kind: 'Kind of source (Whence)',
  part: 'Part of a statement (Whence)',
  mark: 'Mark (Whence)',
  correction: 'Correction (Whence)',
};

const ASSESSMENT_NAMES: Record<Assessment, string> = {
  checked: 'checked',
  disputed: 'disputed',
  'needs-source': 'needs a source',
  'out-of-context': 'out of context',
};

const KIND_NAMES: Record<SourceKind, string> = {
  person: 'person',
  organization: 'organization',
  outlet: 'outlet',
  document: 'document',
  unnamed: 'unnamed source',
  none: 'nobody named',
};

const PARTS: readonly Exclude<Role, 'selection'>[] = ['source', 'cue', 'content', 'claim'];

/** The reader says that the mark is wrong. */
const DISMISSED = 'dismissed';

const inGroup = (group: GroupName, name: string): Code => ({
  guid: guidOf('code', `${GROUPS[group]}\n${name}`),
  name,
  group,
});

export const tagCode = (tag: string): Code => ({ guid: guidOf('code', writable(tag)), name: writable(tag) });

/** The codes that an annotation has, each once. */
export function codesOf({ tags, assessment, reading, dismissal, correction }: Annotation): Code[] {
  const kinds = new Set(reading?.mark === 'attribution' ? reading.sources.map(({ kind }) => kind) : []);
  const codes = [
    ...tags.map(tagCode),
    ...(assessment ? [inGroup('assessment', ASSESSMENT_NAMES[assessment])] : []),
    ...[...kinds].map((kind) => inGroup('kind', KIND_NAMES[kind])),
    ...(dismissal ? [inGroup('mark', DISMISSED)] : []),
    ...(correction ? [inGroup('correction', writable(correctionWords(correction)))] : []),
  ];
  // Tags that differ in what cannot be written alone are one here.
  return [...new Map(codes.map((code) => [code.guid, code])).values()];
}

/** What words are in the statement that they are of. */
export const partCode = (role: Role): Code | undefined =>
  role === 'selection' ? undefined : inGroup('part', role);

/** "#1f4f9c", of a style of the codebook's. */
export const colourOf = (style: number): string | undefined => CODE_COLOURS[style - 1];

/** The style that has this colour, if one has. */
export function styleOfColour(colour: string): number | undefined {
  const at = (CODE_COLOURS as readonly string[]).indexOf(colour.trim().toLowerCase());
  return at === -1 ? undefined : at + 1;
}

/**
 * The book of codes: tags by their names, then the groups, with those that are used.
 * @param entries of the reader's codebook: what those of them mean that are tags, and in which colour they stand
 */
export function codeBook(codes: Iterable<Code>, entries: readonly CodebookCode[] = []): string {
  const all = [...codes].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (all.length === 0) return '';
  const byGuid = new Map(entries.map((entry) => [tagCode(entry.name).guid, entry]));
  const codeElement = ({ guid, name }: Code) => {
    const entry = byGuid.get(guid);
    const color = entry && colourOf(entry.style);
    const inner = entry?.definition ? [element('Description', {}, xmlText(entry.definition))] : [];
    return element('Code', { guid, name, isCodable: true, color }, ...inner);
  };
  const groups = (Object.keys(GROUPS) as GroupName[]).map((group) => {
    const own = all.filter((code) => code.group === group);
    const name = GROUPS[group];
    const attributes = { guid: guidOf('group', name), name, isCodable: false };
    return own.length === 0 ? '' : element('Code', attributes, ...own.map(codeElement));
  });
  const tags = all.filter(({ group }) => group === undefined).map(codeElement);
  return element('CodeBook', {}, element('Codes', {}, ...tags, ...groups));
}

/** What a code means when it comes back. */
export type Meaning =
  | { tag: string }
  | { assessment: Assessment }
  | { role: Role }
  | { dismissal: true }
  /** Without the places of its words. */
  | { correction: Correction }
  /** Of a reading, which is not made from codes. */
  | { kind: true };

/** Between a code and the one that it is part of, in a tag: as in "trust/institutions". */
const PARTING = '/';

/**
 * @param path names of the code and of those that it is part of, the outermost first
 * @returns nothing for one without a name
 */
export function meaningOf(path: readonly string[]): Meaning | undefined {
  const [group, name = ''] = path.slice(-2);
  if (path.length >= 2) {
    if (group === GROUPS.assessment) {
      const assessment = ASSESSMENTS.find((each) => ASSESSMENT_NAMES[each] === name);
      if (assessment) return { assessment };
    }
    if (group === GROUPS.part && (PARTS as readonly string[]).includes(name)) return { role: name as Role };
    if (group === GROUPS.mark && name === DISMISSED) return { dismissal: true };
    const correction = group === GROUPS.correction ? correctionIn(name) : undefined;
    if (correction) return { correction };
    if (group === GROUPS.kind && SOURCE_KINDS.some((kind) => KIND_NAMES[kind] === name))
      return { kind: true };
  }
  const tag = path
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(PARTING);
  return tag === '' ? undefined : { tag };
}
