import { LAYERS, MOST_LOOKS } from './paint';

/**
 * How coded words look on a page: a line over them, as `components/codes.css` has it, in a hue that is seen on light pages
 * and on dark ones. Their tint is that of all notes. Not in the page's style sheet, which is as small as it can be.
 */
const LINES = [
  'solid 2px #0f78e9',
  'double 2px #b96400',
  'dashed 2px #008a79',
  'dotted 2.5px #be48c3',
  'wavy 1.5px #7e7e00',
  'solid 4px #7e6dc8',
  'dashed 4px #ce4c72',
  'dotted 4px #5b7f93',
] as const;

/** The names of a code's highlights, on light pages and on dark ones. @param style 1 to `MOST_LOOKS` */
const selectorOf = (style: number): string => {
  const place = LAYERS.indexOf(`code-${style}` as (typeof LAYERS)[number]) + 1;
  return `::highlight(whence-${place}),::highlight(whence-${place}-dark)`;
};

/** The style sheet. With forced colours the lines alone tell the codes, in the reader's own colours. */
export function codesCss(): string {
  const rules = LINES.map((line, n) => `${selectorOf(n + 1)}{text-decoration:overline ${line}!important}`);
  const all = Array.from({ length: MOST_LOOKS }, (_, n) => selectorOf(n + 1)).join(',');
  const forced = `@media (forced-colors:active){${all}{text-decoration-color:MarkText!important}}`;
  return rules.join('') + forced;
}
