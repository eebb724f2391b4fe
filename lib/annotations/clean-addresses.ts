import type { Transaction } from 'dexie';
import { articleKey } from '../page/address/article-key';
import { cleanAddress } from '../page/address/clean';
import { isAddressOf } from '../page/address/owner';
import { articlesOf } from './articles';
import type { Annotation, Draft, PageRecord } from './model';

/**
 * Brings rows up to version 3 of the database: their addresses are cleaned, and the keys by which they are found are made
 * anew. What was kept under two addresses that are one now is kept under that one. A row that is not as it should be
 * stays as it is: it must not keep the others from being opened.
 */
export async function cleanAddresses(transaction: Transaction): Promise<void> {
  await transaction
    .table<Annotation>('annotations')
    .filter(({ page }) => isText(page) && cleanAddress(page) !== page)
    .modify((annotation) => {
      annotation.page = cleanAddress(annotation.page);
    });
  await cleanPages(transaction);
  await cleanDrafts(transaction);
}

async function cleanPages(transaction: Transaction): Promise<void> {
  const table = transaction.table<PageRecord>('pages');
  const rows = new Map<string, PageRecord>();
  // The latest is what is known; where two become one, the other fills its gaps.
  for (const page of (await table.toArray()).sort((a, b) => a.modified - b.modified)) {
    if (!isText(page.address)) continue;
    const row = cleanPage(page);
    const other = rows.get(row.address);
    const articles = [...new Set([...(other?.articles ?? []), ...(row.articles ?? [])])];
    rows.set(row.address, { ...other, ...row, articles });
    if (row.address !== page.address) await table.delete(page.address);
  }
  await table.bulkPut([...rows.values()]);
}

function cleanPage(page: PageRecord): PageRecord {
  const address = cleanAddress(page.address);
  const url = isText(page.url) && isAddressOf(page.url, address) ? cleanAddress(page.url) : address;
  const articles = (Array.isArray(page.articles) ? page.articles : []).flatMap((key) => ownKey(key, address));
  return { ...page, address, url, articles: articlesOf({ ...page, address, url, articles }) };
}

/** A stored key of web pages is an address without its scheme. Those of other sites say what the old rules took for one. */
function ownKey(key: unknown, address: string): string[] {
  const url = `http://${key}`;
  return isText(key) && URL.canParse(url) && isAddressOf(url, address) ? [articleKey(url)] : [];
}

async function cleanDrafts(transaction: Transaction): Promise<void> {
  const table = transaction.table<Draft>('drafts');
  const drafts = (await table.toArray()).filter(({ page, key }) => isText(page) && isText(key));
  const keys = new Set(drafts.map(({ key }) => key));
  for (const draft of drafts.sort((a, b) => b.modified - a.modified)) {
    const page = cleanAddress(draft.page);
    if (page === draft.page) continue;
    await table.delete(draft.key);
    keys.delete(draft.key);
    const key = freeKey(cleanKey(draft.key, draft.page, page), keys);
    keys.add(key);
    await table.put({ ...draft, key, page });
  }
}

/** The keys of drafts that are no annotation's end with their page's address (`draftKey`). */
function cleanKey(key: string, from: string, to: string): string {
  return key.endsWith(`:${from}`) ? key.slice(0, -from.length) + to : key;
}

/** A draft whose key is taken is kept beside the other, to be read and to be thrown away. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let count = 2; taken.has(free); count++) free = `${key} (${count})`;
  return free;
}

const isText = (value: unknown): value is string => typeof value === 'string';
