import * as v from 'valibot';
import type { Change, Log, Setting } from './log/change';
import { headsOf } from './log/heads';
import { mended } from './log/mended';
import { isSame } from './log/same';
import type { Annotation } from './model';
import * as shapes from './shapes';

/**
 * The log of one subject as it is stored. All of it is one row: of a change alone its keys and indexes would take more
 * of the disk than what it says.
 */
export interface LogRow {
  /** `Change.annotation`. */
  annotation: string;
  /** Those that are not understood among them: they stay where they are, and count for nothing. */
  changes: unknown[];
  /** Ids of entries that are gone (`Log.gone`). */
  gone?: string[];
  /** When it was erased, ms since 1970: this is the mark that it existed. */
  erased?: number;
}

/** A change without the names of its properties. Those that are not named here, as a later version may have, come last. */
type StoredChange = [
  id: string,
  device: string,
  seq: number,
  at: number,
  set: (StoredSetting | null)[],
  rest?: object,
];
/** A setting likewise. It has no `said` where the row that is shown says the same: what is large is stored once. */
type StoredSetting = [field: string, before: string[], said: [value: unknown] | [], rest?: object];

/** Fields that are stored once, in the row that is shown: they are what is large. */
const SHOWN = new Map<string, (row: Annotation) => unknown>([
  ['origin', ({ page, created, reading }) => ({ page, created, ...(reading && { reading }) })],
  ['target', ({ target }) => target ?? null],
  ['note', ({ note }) => note],
]);

/**
 * @param shown what is shown of this very log, and is stored with it; nothing where its subject is no annotation
 * @param before the row there is
 */
export function logRow(subject: string, log: Log, shown?: Annotation, before?: LogRow): LogRow {
  const heads = headsOf(log);
  const isShown = ({ field, value }: Setting, id: string, index: number) => {
    const [head] = heads.of(field);
    const isHead = head?.change === id && head.index === index;
    return isHead && shown !== undefined && isSame(value, SHOWN.get(field)?.(shown));
  };
  const changes = log.changes.map(({ id, device, seq, at, annotation: _, set, ...rest }): StoredChange => {
    const settings = set.map((setting, index): StoredSetting | null => {
      if (!setting) return null;
      const { field, value, before: replaced, ...others } = setting;
      return [field, replaced, isShown(setting, id, index) ? [] : [value], ...unlessEmpty(others)];
    });
    return [id, device, seq, at, settings, ...unlessEmpty(rest)];
  });
  const others = changesOf(before).filter((each) => !understood(each, subject, shown));
  return {
    ...before,
    annotation: subject,
    changes: [...changes, ...others],
    ...(log.gone.size > 0 && { gone: [...log.gone] }),
  };
}

const unlessEmpty = (rest: object): [] | [object] => (Object.keys(rest).length === 0 ? [] : [rest]);

/**
 * What the row says, and where that is not all that is shown, the rest of it (`mended`).
 * @param shown the row that was stored with it, understood or not
 */
export function logOfRow(row: LogRow | undefined, shown?: Annotation): Log {
  const said = {
    changes: changesOf(row).flatMap((each) => understood(each, row?.annotation ?? '', shown) ?? []),
    gone: new Set(v.is(shapes.strings, row?.gone) ? row.gone : []),
  };
  return v.is(shapes.annotation, shown) ? mended(said, shown) : said;
}

/** As they are stored. What is no list is one that is not understood. */
const changesOf = (row: LogRow | undefined): readonly unknown[] =>
  Array.isArray(row?.changes) ? row.changes : row ? [row.changes] : [];

function understood(stored: unknown, annotation: string, shown?: Annotation): Change | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [id, device, seq, at, set, rest] = stored as Partial<StoredChange>;
  if (!Array.isArray(set)) return undefined;
  const settings = set.map((setting) => (Array.isArray(setting) ? wholeSetting(setting, shown) : setting));
  const change = { ...rest, id, device, seq, at, annotation, set: settings };
  return v.is(shapes.change, change) ? change : undefined;
}

function wholeSetting([field, before, said, rest]: StoredSetting, shown?: Annotation): Partial<Setting> {
  const isShown = Array.isArray(said) && said.length === 0 && shown !== undefined;
  const value = isShown ? SHOWN.get(field)?.(shown) : said?.[0];
  return { ...rest, field, value, before };
}
