import type { WhenceDatabase } from '../annotations/database';
import { byPage } from '../exchange/by-page';
import { fieldsOf } from '../exchange/markdown-fields';
import { SAMPLE_FIELDS } from '../exchange/markdown-sample';
import { markdownTemplate } from '../exchange/markdown-template';
import { TemplateError } from '../exchange/template-error';
import type { TemplateShown, TemplateTry } from './api';
import { leavingOf } from './leaving';

/** Of a page with more, the first: what it comes to is seen by them. */
const MOST_NOTES = 20;

/** What a template makes of the first page of the library; of an invented one where there is none yet. */
export async function tryTemplate(
  db: WhenceDatabase,
  { template, flavour, isAlone, words }: TemplateTry,
): Promise<TemplateShown> {
  try {
    const fill = markdownTemplate(template, flavour);
    const leaving = await leavingOf(db, await idsOfFirstPage(db));
    for await (const page of byPage(leaving))
      return { text: fill(fieldsOf(page, leaving, { flavour, words, isAlone })) };
    return { text: fill(SAMPLE_FIELDS) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { trouble, line, what } = error;
    return { trouble, line, what };
  }
}

async function idsOfFirstPage(db: WhenceDatabase): Promise<string[]> {
  const first = await db.annotations
    .orderBy('page')
    .filter(({ deleted }) => deleted === undefined)
    .first();
  if (!first) return [];
  const rows = await db.annotations
    .where('page')
    .equals(first.page)
    .filter(({ deleted }) => deleted === undefined)
    .limit(MOST_NOTES)
    .toArray();
  return rows.map(({ id }) => id);
}
