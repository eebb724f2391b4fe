import type { Annotation } from '../annotations/model';
import { blockId } from './block-id';
import type { PageOfNotes } from './by-page';
import type { FileWords } from './file-words';
import type { Leaving } from './formats';
import { type Flavour, frontMatter } from './front-matter';
import { hostOf } from './host-of';
import { markdownLink, markdownNote } from './markdown-words';
import { kindOf, sourceNames, wordsOf } from './note-of';
import { oneLine } from './one-line';
import { PageWords } from './page-words';

/** All that a template can be filled in with. What is not known is empty; nothing is ever absent. */
export interface MarkdownFields {
  /** The head of the file; empty where all pages are in one. */
  front_matter: string;
  page: {
    title: PageWords;
    link: string;
    url: PageWords;
    site: PageWords;
    authors: PageWords[];
    published: PageWords;
    language: PageWords;
    tags: PageWords[];
  };
  notes: NoteFields[];
  /** When the file is made. With it in a template each file is another one at every export. */
  exported: string;
}

export interface NoteFields {
  id: string;
  block: string;
  words: PageWords;
  text: string;
  tags: PageWords[];
  sources: PageWords[];
  kind: PageWords;
  cue: PageWords;
  assessment: PageWords;
  about: PageWords[];
  dismissed: boolean;
  created: string;
  modified: string;
}

export interface MarkdownChoices {
  flavour: Flavour;
  words: FileWords;
  /** Whether each page has a file of its own. */
  isAlone: boolean;
}

/** The fields of a page. */
export function fieldsOf(
  { address, page, annotations }: PageOfNotes,
  { nameOf, now }: Leaving,
  { flavour, words, isAlone }: MarkdownChoices,
): MarkdownFields {
  const facts = {
    title: oneLine(page.title) || address,
    url: oneLine(page.url || address),
    site: oneLine(page.site ?? '') || hostOf(address),
    authors: (page.authors ?? []).map(oneLine).filter((author) => author !== ''),
    published: oneLine(page.published ?? ''),
    language: oneLine(page.lang ?? ''),
    tags: [...new Set(annotations.flatMap(({ tags }) => tags.map(oneLine)))].filter((tag) => tag !== ''),
  };
  return {
    front_matter: isAlone ? frontMatter(facts, flavour) : '',
    page: {
      title: new PageWords(facts.title),
      link: markdownLink(facts.url),
      url: new PageWords(facts.url),
      site: new PageWords(facts.site),
      authors: facts.authors.map(asWords),
      published: new PageWords(facts.published),
      language: new PageWords(facts.language),
      tags: facts.tags.map(asWords),
    },
    notes: annotations.map((annotation) => noteFields(annotation, nameOf, words)),
    exported: new Date(now).toISOString(),
  };
}

const asWords = (text: string) => new PageWords(text);

function noteFields(
  annotation: Annotation,
  nameOf: (source: string) => string,
  words: FileWords,
): NoteFields {
  const sources = sourceNames(annotation, nameOf);
  const found = kindOf(annotation);
  const kind = found ? words.kinds[found] : '';
  const assessment = annotation.assessment ? words.assessments[annotation.assessment] : '';
  const dismissed = annotation.dismissal === true;
  const about = [sources.join(', '), kind, assessment, dismissed ? words.dismissed : ''];
  return {
    id: annotation.id,
    block: `^${blockId(annotation.id)}`,
    words: new PageWords(wordsOf(annotation)),
    text: markdownNote(annotation.note),
    tags: annotation.tags.map(asWords),
    sources: sources.map(asWords),
    kind: new PageWords(kind),
    cue: new PageWords(oneLine(annotation.reading?.cue ?? '')),
    assessment: new PageWords(assessment),
    about: about.filter((part) => part !== '').map(asWords),
    dismissed,
    created: new Date(annotation.created).toISOString(),
    modified: new Date(annotation.modified).toISOString(),
  };
}
