import { Liquid, type Template } from 'liquidjs';
import { stringify } from 'yaml';
import type { Flavour } from './front-matter';
import type { MarkdownFields } from './markdown-fields';
import { SAMPLE_FIELDS } from './markdown-sample';
import { logseqTag, obsidianTag, quotation, slug as slugged } from './markdown-words';
import { PageWords } from './page-words';
import { TemplateError, templateError } from './template-error';

/**
 * What a reader's template may cost. It is given to others, too, and what one downloads may be made to fill the memory.
 */
/** Code units. Those of Obsidian's plugins have 3,000 at most. */
const LONGEST_TEMPLATE = 100_000;
/** Code units or entries made on the way, for one page: a thousand times those of a long one. */
const MOST_MEMORY = 50_000_000;
/** ms for one page: 100,000 annotations on one take 4 s. Liquid counts no steps; what would go on for ever ends by this. */
const ONE_PAGE = { renderLimit: 30_000 };
/** And for the sample, which has one note and takes 1: those who type a template wait for it. */
const THE_SAMPLE = { renderLimit: 500 };

/** Tags that are remembered while a file is written. */
const MOST_TAGS = 10_000;

/** What reads other files or writes into other templates: there are none. */
const LEFT_OUT = ['include', 'render', 'layout', 'block'];

/** A template that was understood, to be filled in for one page after the other. */
export type Filled = (fields: MarkdownFields) => string;

/**
 * A template in Liquid (https://liquidjs.com), which runs nothing but what it is made of: it has no files, and no way to
 * any object but the fields that it is given.
 * @throws TemplateError where it is not understood, or where there is no such field: it is tried with a sample first
 */
export function markdownTemplate(template: string, flavour: Flavour): Filled {
  const liquid = engine(flavour);
  const parsed = parse(liquid, template);
  const fill = (fields: MarkdownFields, limits: typeof ONE_PAGE): string => {
    try {
      return liquid.renderSync(parsed, fields, limits);
    } catch (error) {
      throw templateError(error);
    }
  };
  checkFields(liquid, parsed);
  fill(SAMPLE_FIELDS, THE_SAMPLE);
  return (fields) => fill(fields, ONE_PAGE);
}

function engine(flavour: Flavour): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    // None: without this the browser would ask the server for them.
    templates: {},
    parseLimit: LONGEST_TEMPLATE,
    memoryLimit: MOST_MEMORY,
  });
  for (const tag of LEFT_OUT) delete liquid.tags[tag];
  // The same few tags are on most notes, and to see which signs may be in one takes as long as all else of a note.
  const tags = new Map<string, string>();
  const tag = (words: string) => {
    const known = tags.get(words);
    if (known !== undefined) return known;
    const name = flavour === 'obsidian' ? obsidianTag(words) : logseqTag(words);
    const made = name === '' ? '' : flavour === 'obsidian' ? `#${name}` : `#[[${name}]]`;
    if (tags.size < MOST_TAGS) tags.set(words, made);
    return made;
  };
  const filters: Record<string, (words: string, argument?: unknown) => string> = {
    tag,
    slug: slugged,
    yaml: (words) => stringify(words, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd(),
  };
  for (const [name, filter] of Object.entries(filters)) {
    // Of a list each for itself; of words of a page these themselves, and not as Markdown has them.
    liquid.registerFilter(name, (value: unknown) =>
      Array.isArray(value)
        ? value.map((each) => filter(PageWords.plainOf(each))).filter((each) => each !== '')
        : filter(PageWords.plainOf(value)),
    );
  }
  liquid.registerFilter('quote', (value: unknown) => quotation(String(value ?? '')));
  liquid.registerFilter('indent', (value: unknown, before: unknown) => {
    const room =
      typeof before === 'number' ? ' '.repeat(Math.min(Math.max(before, 0), 99)) : String(before ?? '');
    return String(value ?? '').replace(/\n(?=.)/g, `\n${room}`);
  });
  return liquid;
}

function parse(liquid: Liquid, template: string): Template[] {
  try {
    return liquid.parse(template);
  } catch (error) {
    throw templateError(error);
  }
}

/** A field that stands where the sample does not come by would be missed at once, and found in the middle of a library. */
function checkFields(liquid: Liquid, parsed: Template[]): void {
  const { globals } = liquid.analyzeSync(parsed);
  for (const [name, uses] of Object.entries(globals)) {
    for (const { segments, location } of uses) {
      let value: unknown = SAMPLE_FIELDS;
      for (const segment of segments) {
        if (
          typeof segment !== 'string' ||
          Array.isArray(value) ||
          typeof value !== 'object' ||
          value === null
        )
          break;
        if (value instanceof PageWords) break;
        if (!Object.hasOwn(value, segment)) {
          const whole = segments.filter((each) => typeof each === 'string').join('.');
          throw new TemplateError('unknown-field', location.row, whole || name);
        }
        value = (value as Record<string, unknown>)[segment];
      }
    }
  }
}
