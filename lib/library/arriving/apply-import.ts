import type { BatchDone, BatchProgress, Part } from '../../annotations/batches';
import { batchTables, recordBatch } from '../../annotations/batches';
import type { WhenceDatabase } from '../../annotations/database';
import type { KeptText } from '../../annotations/kept-text';
import { entriesOf } from '../../annotations/log/change';
import { replacing } from '../../annotations/log/edit';
import { headsOf } from '../../annotations/log/heads';
import { pageSubject } from '../../annotations/log/subject';
import type { PageInfo, PageRecord } from '../../annotations/model';
import { pageRow } from '../../annotations/page-row';
import { addingSettings, changingSettings, mergingSettings } from './arriving-settings';
import { type Here, putsOf, readSince, saysOf } from './here';
import { passageOf } from './passage';
import type { ImportPlan, PlannedEntry } from './plan-import';

/** Pages' rows that are read and written at once. */
const PAGES_AT_ONCE = 500;

/**
 * Writes what was planned, as one step that is undone as one; all of it, or nothing where it is broken off. What was
 * written since the plan was made is seen: nothing of it is written over, and nothing is there twice.
 * @param writing `change`: its id, made by the view; `about`: name of the file
 * @param now ms since 1970
 * @throws what `signal` was aborted with, and what Dexie throws; `writeResult` turns both into an answer
 */
export function applyImport(
  db: WhenceDatabase,
  plan: ImportPlan,
  writing: { change: string; about: string },
  progress: BatchProgress = {},
  now = Date.now(),
): Promise<BatchDone> {
  return db.transaction('rw', batchTables(db), async () => {
    const since = await readSince(db, plan.seq);
    const kept = new Set(await db.texts.toCollection().primaryKeys());
    const parts = partsOf(plan, since, kept, now);
    const done = await recordBatch(db, { ...writing, kind: 'imported' }, parts, progress, now);
    if (done.changed > 0) await keepPages(db, plan, new Set(done.pages), kept, now);
    return done;
  });
}

/** Made while they are taken: not all of the file is in memory at once. Each subject comes once. */
function* partsOf(
  { entries, texts }: ImportPlan,
  since: Here,
  kept: ReadonlySet<string>,
  now: number,
): Generator<Part> {
  const seen = new Set<string>();
  for (const entry of entries) {
    const placed = placedNow(entry, since);
    if (!placed || seen.has(placed.id)) continue;
    seen.add(placed.id);
    yield partOf(placed, now);
  }
  for (const text of texts) if (!kept.has(text.page)) yield keepingPart(text);
}

/** The log says that a page's text is kept (`keep-text.ts`). One that is here stays. */
const keepingPart = ({ page, at }: KeptText): Part => ({
  subject: pageSubject(page),
  settle(log) {
    const heads = headsOf(log);
    return heads.value('text') ? [] : [replacing(heads, 'text', { at })];
  },
});

/** Where it belongs now: something may have been written on its words since the plan was made. */
function placedNow(entry: PlannedEntry, since: Here): PlannedEntry | undefined {
  const { arriving } = entry;
  if (entry.do !== 'add' || since.byId(entry.id)) return entry;
  const home = since.homeOf(arriving.page.address);
  const same = since.onSame(home, passageOf(arriving.target), putsOf(arriving));
  const says = saysOf(arriving.body, arriving.correction);
  if (same.some((each) => each.says === says)) return undefined;
  return same[0] ? { do: 'merge', id: same[0].id, arriving } : entry;
}

function partOf({ do: doing, id, arriving }: PlannedEntry, now: number): Part {
  const { created, modified = created } = arriving;
  return {
    subject: id,
    // A clock that is ahead elsewhere does not put what it wrote before all that is written here.
    ...(modified !== undefined && { at: Math.min(modified, now) }),
    settle(log) {
      if (doing === 'merge') return mergingSettings(log, arriving);
      const isNew = entriesOf(log).length === 0;
      if (isNew) return doing === 'add' ? addingSettings(log, arriving, now) : [];
      return changingSettings(log, arriving);
    },
  };
}

/** Keeps what the file knows of pages. What is known here is only added to. */
async function keepPages(
  db: WhenceDatabase,
  { pages, texts }: ImportPlan,
  written: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const infos = [...pages.values()].filter(({ address }) => written.has(address));
  for (let i = 0; i < infos.length; i += PAGES_AT_ONCE) {
    const some = infos.slice(i, i + PAGES_AT_ONCE);
    const known = await db.pages.bulkGet(some.map(({ address }) => address));
    await db.pages.bulkPut(some.map((info, place) => filled(info, known[place], now)));
  }
  for (const text of texts) if (!kept.has(text.page)) await db.texts.put(text);
}

function filled(info: PageInfo, known: PageRecord | undefined, now: number): PageRecord {
  const said = Object.fromEntries(
    Object.entries(known ?? {}).filter(([, fact]) => fact !== '' && fact !== undefined),
  );
  return {
    ...pageRow({ ...info, ...said }, undefined, known, now),
    ...(known && { modified: known.modified }),
  };
}
