import * as v from 'valibot';
import { isAddressOf } from '../page/address/owner';
import { targetKey } from './draft-key';
import { isBlank } from './drafts';
import { type KeptReading, withReading } from './kept-reading';
import type { KeptText } from './kept-text';
import { isLaidAside, laidAside } from './laid-aside';
import { isSame } from './log/same';
import type { Merging } from './merging';
import type { PageRecord } from './model';
import { annotationsOf } from './queries';
import { readingsOf } from './readings';
import { isSameBody } from './same-body';
import * as shapes from './shapes';

/** Rows of pages: what either knows is known then, and of what both know the later. */
export async function mergePages(merging: Merging, rows: readonly unknown[]): Promise<void> {
  const { db, counts, isTrial, doubtfulPages } = merging;
  const theirs = shapes.understood<PageRecord>(shapes.pageRecord, rows);
  counts.damaged += rows.length - theirs.length;
  const ours = await db.pages.bulkGet(theirs.map(({ address }) => address));
  const merged = theirs.map((page, i) => mergedPage(ours[i], withOwnLink(page, ours[i])));
  const changed = merged.filter((page, i) => !isSame(page, ours[i]));
  for (const [i, { address }] of theirs.entries()) if (!ours[i]) doubtfulPages.add(address);
  const known = new Map(ours.flatMap((page) => (page ? [[page.address, page]] : [])));
  counts.pages += changed.filter((page) => !isSame(facts(page), facts(known.get(page.address)))).length;
  if (!isTrial && changed.length > 0) await db.pages.bulkPut(changed);
}

/** A file that was tampered with may lead to another site from a page's title. */
const withOwnLink = (page: PageRecord, ours: PageRecord | undefined): PageRecord =>
  isAddressOf(page.url, page.address) ? page : { ...page, url: ours?.url ?? page.address };

/** What is known of a page, whenever that was. */
const facts = (page: PageRecord | undefined) => page && { ...page, modified: 0 };

function mergedPage(ours: PageRecord | undefined, theirs: PageRecord): PageRecord {
  if (!ours) return theirs;
  const isLater = theirs.modified - ours.modified || (JSON.stringify(theirs) > JSON.stringify(ours) ? 1 : -1);
  const [first, then] = isLater > 0 ? [ours, theirs] : [theirs, ours];
  const articles = [...new Set([...(first.articles ?? []), ...(then.articles ?? [])])].sort();
  // Whether it is kept is said by its log.
  const { kept: _, ...page } = { ...first, ...then, ...(articles.length > 0 && { articles }) };
  return { ...page, ...(ours.kept !== undefined && { kept: ours.kept }) };
}

/** Readings that say something else than those that are here, as if they had been read here. */
export async function mergeReadings(merging: Merging, rows: readonly unknown[]): Promise<void> {
  const { db, counts, isTrial } = merging;
  const theirs = rows.filter(isReading);
  counts.damaged += rows.length - theirs.length;
  for (const page of new Set(theirs.map((each) => each.page))) {
    const readings = theirs.filter((each) => each.page === page);
    const before = await readingsOf(db, page).toArray();
    const after = readings.reduce(withReading, before);
    const gone = before.filter((each) => !after.some(({ at }) => at === each.at));
    const added = after.filter((each) => !before.includes(each));
    counts.readings += added.length;
    if (isTrial || added.length === 0) continue;
    await db.readings.bulkDelete(gone.map(({ page: of, at }): [string, number] => [of, at]));
    await db.readings.bulkPut(added);
  }
}

/** Texts that are kept. Which of two stands is said by the log, which comes after them (`showText`). */
export async function mergeTexts(merging: Merging, rows: readonly unknown[]): Promise<void> {
  const { db, counts, isTrial } = merging;
  const theirs = rows.filter(isText).filter((text) => !isLaidAside(text));
  counts.damaged += rows.filter((row) => !isText(row)).length;
  const ours = await db.texts.bulkGet(theirs.map(({ page }) => page));
  const others = theirs.flatMap((text, i) => {
    const here = ours[i];
    return here?.at === text.at ? [] : [here ? laidAside(text) : text];
  });
  counts.texts += others.length;
  if (!isTrial && others.length > 0) await db.texts.bulkPut(others);
}

/** Drafts of what is not being typed here, and is not stored already. */
export async function mergeDrafts(merging: Merging, rows: readonly unknown[]): Promise<void> {
  const { db, counts, isTrial } = merging;
  const theirs = rows.filter((row) => v.is(shapes.draft, row));
  counts.damaged += rows.length - theirs.length;
  const ours = await db.drafts.bulkGet(theirs.map(({ key }) => key));
  for (const [i, draft] of theirs.entries()) {
    if (ours[i] || isBlank(draft)) continue;
    const stored = await annotationsOf(db, draft.page);
    const isStored = stored.some(
      (each) =>
        isSameBody(each, draft) &&
        (each.id === draft.annotation ||
          (draft.target && each.target && targetKey(each.target) === targetKey(draft.target))),
    );
    if (isStored) continue;
    counts.drafts++;
    if (!isTrial) await db.drafts.put(draft);
  }
}

/** All that figures, lists and exports read of one. */
const READING = v.looseObject({
  page: v.string(),
  url: v.string(),
  at: shapes.time,
  last: shapes.time,
  version: v.string(),
  textHash: v.string(),
  language: v.string(),
  counts: shapes.counts,
  sources: v.array(
    v.looseObject({ name: v.string(), kind: shapes.sourceKind, anonymity: v.optional(v.string()) }),
  ),
  attributions: v.array(
    v.looseObject({
      sources: v.array(v.number()),
      source: v.string(),
      cue: v.string(),
      content: v.string(),
      via: v.string(),
      form: v.string(),
      stance: v.string(),
      confidence: shapes.figure,
    }),
  ),
  claims: v.array(
    v.looseObject({
      words: v.string(),
      reasons: shapes.strings,
      links: shapes.strings,
      confidence: shapes.figure,
    }),
  ),
});
const TEXT = v.looseObject({
  page: v.string(),
  at: shapes.time,
  mapVersion: v.number(),
  text: v.string(),
  blocks: v.array(v.looseObject({ span: v.tuple([v.number(), v.number()]) })),
});
const isReading = (row: unknown): row is KeptReading => v.is(READING, row);
const isText = (row: unknown): row is KeptText => v.is(TEXT, row);
