import { stringify } from 'yaml';
import { logseqTag, markdownWords, obsidianTag } from './markdown-words';
import { oneLine } from './one-line';

export type Flavour = 'obsidian' | 'logseq';

/** What stands at the head of a page's file. */
export interface PageFacts {
  title: string;
  url: string;
  site: string;
  authors: string[];
  published: string;
  language: string;
  tags: string[];
}

/**
 * The head of a file, with the empty line behind it: YAML for Obsidian, properties for Logseq, whose name of a page is
 * that of its file. What is not known is left out. Nothing in it changes from one export to the next.
 */
export const frontMatter = (facts: PageFacts, flavour: Flavour): string =>
  flavour === 'obsidian' ? yamlHead(facts) : properties(facts);

function yamlHead({ tags, ...facts }: PageFacts): string {
  const head = { ...facts, tags: [...new Set(tags.map(obsidianTag))].filter((tag) => tag !== '') };
  const known = Object.entries(head).filter(([, value]) => value.length > 0);
  // A line that is folded is shown folded by Obsidian.
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n\n`;
}

function properties({ title: _, url, authors, tags, ...rest }: PageFacts): string {
  const lines = [
    // An address of the web has no sign that Logseq would take for an order.
    ['url', oneLine(url)],
    ...Object.entries(rest).map(([name, value]) => [name, markdownWords(value)]),
    ['authors', authors.map(markdownWords).join('; ')],
    [
      'tags',
      tags
        .map(logseqTag)
        .filter((tag) => tag !== '')
        .join(', '),
    ],
  ];
  const known = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}:: ${value}\n`);
  return `${known.join('')}\n`;
}
