/** HTML that was put together by `html`: the only thing that is not escaped once more. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | false | undefined | Html | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML from a template. Every value is text, and escaped, so that it can stand between tags and in attributes with
 * quotation marks around them; but `Html`, which is put in as it is. Lists are put in one after the other, `false` and
 * `undefined` are nothing.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(strings.reduce((text, string, n) => text + written(values[n - 1]) + string));

function written(value: Value): string {
  if (value === false || value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
