/** The generator alone: the package's main file acts on the page as soon as it is loaded. It comes without types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextFragment {
    textStart: string;
    textEnd?: string;
    prefix?: string;
    suffix?: string;
  }
  /** How long after its start the search gives up, from now on (ms). */
  export function setTimeout(limit: number): void;
  /** 0 is success; then there is a fragment. Changes the range that it is given. @param startTime ms since 1970 */
  export function generateFragmentFromRange(
    range: Range,
    startTime?: number,
  ): { status: number; fragment?: TextFragment };
}

/** What a browser that knows no text fragments does with a link; the tests read links with it. */
declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

  interface Directives<T> {
    text?: T[];
  }
  /** @param hash as `location.hash` */
  export function getFragmentDirectives(hash: string): Directives<string>;
  export function parseFragmentDirectives(directives: Directives<string>): Directives<TextFragment>;
  /** The ranges that fit: two at most, which says that there are more than one. */
  export function processTextFragmentDirective(
    fragment: TextFragment,
    document: Document,
    root: Element,
  ): Range[];
}
