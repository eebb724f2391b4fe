import { Drop } from 'liquidjs';
import { markdownWords } from './markdown-words';

/** Words of a page in a template: they come out as Markdown that says them, and filters can have them as they are. */
export class PageWords extends Drop {
  readonly #plain: string;
  #escaped: string | undefined;

  constructor(plain: string) {
    super();
    this.#plain = plain;
  }

  override valueOf(): string {
    this.#escaped ??= markdownWords(this.#plain);
    return this.#escaped;
  }

  /** For filters that put words together. */
  override toString(): string {
    return this.valueOf();
  }

  static plainOf(value: unknown): string {
    if (value instanceof PageWords) return value.#plain;
    return value === null || value === undefined ? '' : String(value);
  }
}
