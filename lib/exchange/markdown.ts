import { byPage } from './by-page';
import { DEFAULT_TEMPLATES } from './default-templates';
import { fileNames } from './file-names';
import type { FileWords } from './file-words';
import type { Leaving, OutFormat } from './formats';
import type { Flavour } from './front-matter';
import { fieldsOf } from './markdown-fields';
import { markdownTemplate } from './markdown-template';
import { type FileInZip, zipPieces } from './zip-pieces';

export interface MarkdownOptions {
  flavour: Flavour;
  words: FileWords;
  /** The reader's; by default that of `DEFAULT_TEMPLATES`. */
  template?: string;
}

/** Folder in which Logseq looks for pages. */
const FOLDERS: Readonly<Record<Flavour, string>> = { obsidian: '', logseq: 'pages/' };

/**
 * Markdown for Obsidian or Logseq, a file a page, in a zip.
 * @throws TemplateError for a template that cannot be filled in
 */
export const markdownZip: OutFormat<MarkdownOptions> = {
  extension: 'markdown.zip',
  mime: 'application/zip',
  async *write(leaving, options, tell) {
    yield* zipPieces(filesOf(leaving, options, tell), leaving.now);
  },
};

/** The same in one file, page after page. @throws TemplateError for a template that cannot be filled in */
export const markdownFile: OutFormat<MarkdownOptions> = {
  extension: 'md',
  mime: 'text/markdown',
  async *write(leaving, { flavour, words, template }, tell) {
    const fill = markdownTemplate(template ?? DEFAULT_TEMPLATES[flavour], flavour);
    let before = '';
    for await (const page of byPage(leaving)) {
      yield before + fill(fieldsOf(page, leaving, { flavour, words, isAlone: false }));
      before = '\n';
      tell(page.done);
    }
  },
};

async function* filesOf(
  leaving: Leaving,
  { flavour, words, template }: MarkdownOptions,
  tell: (done: number) => void,
): AsyncGenerator<FileInZip> {
  const fill = markdownTemplate(template ?? DEFAULT_TEMPLATES[flavour], flavour);
  const nameOf = fileNames(leaving.pages.values());
  for await (const page of byPage(leaving)) {
    const text = fill(fieldsOf(page, leaving, { flavour, words, isAlone: true }));
    yield { name: `${FOLDERS[flavour]}${nameOf(page.address)}.md`, text };
    tell(page.done);
  }
}
