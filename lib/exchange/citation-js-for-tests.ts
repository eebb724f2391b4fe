import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

/** As citation-js gives an entry, as far as the tests look. */
export interface CitedItem {
  id: string;
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL?: string;
  note?: string | string[];
  keyword?: string;
  annote?: string;
  language?: string;
  'container-title'?: string;
}

/** What others read in a file. It drops the authors of RIS, and lines of notes behind the first. */
export async function readByCitationJs(file: string): Promise<CitedItem[]> {
  // @ts-expect-error it has no types
  const { Cite } = await import('@citation-js/core');
  return new Cite(file).data;
}
