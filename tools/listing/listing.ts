import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../command.mjs';

/** The texts of the store listings, one file a language in docs/listing. */

/** Languages of the screen. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ar', 'uk', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the stores take, in characters. */
export const MOST = { 'Summary for Chrome': 132, 'Summary for Firefox': 250, Description: 16_000 } as const;

/** The sections of a listing by their headings. */
export function listing(language: Language): Map<string, string> {
  const text = readFileSync(join(ROOT, 'docs', 'listing', `${language}.md`), 'utf8');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section): [string, string] => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end).trim()];
    }),
  );
}
