/** Signs that no document of XML 1.0 can hold, however they are written. https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of which every sign can be written: for each of the others stands one that says so. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text between tags. A carriage return would be read as a line feed. */
export const xmlText = (text: string): string =>
  writable(text).replace(/[&<>\r]/g, (sign) => NAMES[sign] ?? '&#13;');

/** What an attribute holds. Line ends and tabs would be read as spaces. */
const xmlValue = (text: string): string =>
  writable(text).replace(/[&<>"\r\n\t]/g, (sign) => NAMES[sign] ?? `&#${sign.charCodeAt(0)};`);

type Attributes = Record<string, string | number | boolean | undefined>;

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlValue(String(value))}"`))
    .join('');

/** @param inner what stands in it, written already */
export function element(name: string, attributes: Attributes, ...inner: string[]): string {
  const content = inner.join('');
  const start = `<${name}${attributesOf(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

export const startOf = (name: string, attributes: Attributes): string =>
  `<${name}${attributesOf(attributes)}>`;
