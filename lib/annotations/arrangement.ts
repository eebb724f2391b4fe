import { type Code, codeFrom, inOrder } from './codebook';
import type { WhenceDatabase } from './database';
import type { Log } from './log/change';
import { replacing } from './log/edit';
import { type Heads, headsOf } from './log/heads';
import { LIBRARY } from './log/subject';
import { logOf, record } from './record';

/**
 * What the reader arranged for all of the library. It stands in the log, and so is undone, merged and backed up like
 * everything else. Each field is its own: `same:NAME` holds the name of the person that a name is another one of,
 * `search:ID` a saved search, `setting:KEY` a setting of the library's, `code:NAME` what is known of a tag that is a code
 * (`codebook.ts`). `null`: no longer.
 */
export interface Arrangement {
  /** Other names of a source, with that under which all of them are shown. */
  same: ReadonlyMap<string, string>;
  searches: readonly SavedSearch[];
  settings: ReadonlyMap<string, unknown>;
  /** The codebook, by name. */
  codes: readonly Code[];
}

export interface SavedSearch {
  id: string;
  name: string;
  /** The address of the view, as it stands behind `#` of the library's. */
  address: string;
}

export const sameField = (name: string) => `same:${name}`;
export const searchField = (id: string) => `search:${id}`;
export const settingField = (key: string) => `setting:${key}`;

export interface ArrangeInput {
  change: string;
  /** Fields, and what each is to hold. */
  set: { field: string; value: unknown }[];
}

/** Sets some fields as one step. What they hold already is not set again. @param now ms since 1970 */
export function arrange(
  db: WhenceDatabase,
  { change, set }: ArrangeInput,
  now = Date.now(),
): Promise<{ change?: string }> {
  return db.transaction('rw', [db.annotations, db.logs, db.meta], async () => {
    const recorded = await record(db, { change, annotation: LIBRARY, now }, (log) => {
      const heads = headsOf(log);
      return set
        .filter(({ field, value }) => !isSameJson(heads.of(field)[0]?.value ?? null, value))
        .map(({ field, value }) => replacing(heads, field as never, value as never));
    });
    return recorded.change ? { change } : {};
  });
}

const isSameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export async function arrangementOf(db: WhenceDatabase): Promise<Arrangement> {
  return arrangementIn(await logOf(db, LIBRARY));
}

/** Key of the setting that holds the tag which every new note begins with. */
export const PROJECT_TAG = 'projectTag';

export async function projectTagOf(db: WhenceDatabase): Promise<string | null> {
  // As it is, from before there was a log.
  if (db.trouble === 'older') return null;
  const tag = (await arrangementOf(db)).settings.get(PROJECT_TAG);
  return typeof tag === 'string' && tag.trim() !== '' ? tag : null;
}

/** The codebook alone: what the card and the page's pointers ask for. Nothing where it is from before there was a log. */
export async function codesOf(db: WhenceDatabase): Promise<readonly Code[]> {
  return db.trouble === 'older' ? [] : (await arrangementOf(db)).codes;
}

/** What stands of the fields that begin alike, by what follows. */
export function standing(heads: Heads, start: string): [string, unknown][] {
  return heads.fields().flatMap((field): [string, unknown][] => {
    const value = field.startsWith(start) ? (heads.of(field)[0]?.value ?? null) : null;
    return value === null ? [] : [[field.slice(start.length), value]];
  });
}

/** What stands. Fields that are not understood are passed over. */
export function arrangementIn(log: Log): Arrangement {
  const heads = headsOf(log);
  const named = (start: string) => standing(heads, start);
  const same = new Map(
    named('same:').filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
  const searches = named('search:').flatMap(([id, value]) => searchFrom(id, value) ?? []);
  const codes = named('code:').flatMap(([name, value]) => codeFrom(name, value) ?? []);
  return {
    same: lastNames(same),
    codes: inOrder(codes),
    searches: searches.sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings: new Map(named('setting:')),
  };
}

function searchFrom(id: string, value: unknown): SavedSearch | undefined {
  const { name, address } = value as Partial<SavedSearch>;
  return typeof name === 'string' && typeof address === 'string' ? { id, name, address } : undefined;
}

/**
 * For each name that at the end of its chain; of a circle, which two devices can make together, the least of it. Each name
 * is gone through once: a file that was tampered with may hold chains of thousands.
 */
function lastNames(same: ReadonlyMap<string, string>): Map<string, string> {
  const known = new Map<string, string>();
  for (const first of same.keys()) {
    const chain = new Set<string>();
    let name = first;
    while (!chain.has(name) && !known.has(name)) {
      chain.add(name);
      const next = same.get(name);
      if (next === undefined || next === '') break;
      name = next;
    }
    const end = known.get(name) ?? endOf([...chain], name);
    for (const each of chain) known.set(each, end);
  }
  return new Map([...same.keys()].map((name) => [name, known.get(name)!]));
}

/** @param name where the chain ends, or comes back to */
function endOf(chain: readonly string[], name: string): string {
  return name === chain.at(-1) ? name : chain.slice(chain.indexOf(name)).sort()[0]!;
}
