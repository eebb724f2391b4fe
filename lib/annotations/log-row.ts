import * as v from 'valibot';
import type { Change, Log, Setting } from './log/change';
import { headsOf } from './log/heads';
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

/** A setting without what goes without saying: no `before` where it is empty, no `value` where the row shown has it. */
type StoredSetting = Omit<Setting, 'value' | 'before'> & {
  value?: unknown;
  before?: string[];
  isShown?: true;
};
type StoredChange = Omit<Change, 'annotation' | 'set'> & { set: (StoredSetting | null)[] };

/** Fields that are stored once, in the row that is shown: they are what is large. */
const SHOWN: Record<string, (row: Annotation) => unknown> = {
  origin: ({ page, created, reading }) => ({ page, created, ...(reading && { reading }) }),
  target: ({ target }) => target ?? null,
  note: ({ note }) => note,
};

/**
 * @param shown what is shown of this very log, and is stored with it; nothing where its subject is no annotation
 * @param before the row there is
 */
export function logRow(subject: string, log: Log, shown?: Annotation, before?: LogRow): LogRow {
  const heads = headsOf(log);
  const changes = log.changes.map(({ annotation: _, set, ...change }): StoredChange => {
    const stored = set.map((setting, index) => {
      if (!setting) return null;
      const { value, before: replaced, ...rest } = setting;
      const [head] = heads.of(setting.field);
      const isHead = head?.change === change.id && head.index === index;
      const isShown = isHead && shown && isSame(value, SHOWN[setting.field]?.(shown));
      return {
        ...rest,
        ...(isShown ? { isShown: true as const } : { value }),
        ...(replaced.length > 0 && { before: replaced }),
      };
    });
    return { ...change, set: stored };
  });
  const others = before ? before.changes.filter((each) => !understood(each, subject, shown)) : [];
  return {
    ...before,
    annotation: subject,
    changes: [...changes, ...others],
    ...(log.gone.size > 0 && { gone: [...log.gone] }),
  };
}

/** @param shown the row that was stored with it */
export function logOfRow(row: LogRow | undefined, shown?: Annotation): Log {
  const { annotation = '', changes = [], gone } = row ?? {};
  return {
    changes: changes.flatMap((each) => understood(each, annotation, shown) ?? []),
    gone: new Set(gone),
  };
}

function understood(stored: unknown, annotation: string, shown?: Annotation): Change | undefined {
  const { set, ...change } = (stored ?? {}) as Partial<StoredChange>;
  if (!Array.isArray(set)) return undefined;
  const whole = { ...change, annotation, set: set.map((setting) => setting && wholeSetting(setting, shown)) };
  return v.is(shapes.change, whole) ? whole : undefined;
}

function wholeSetting({ isShown, ...setting }: StoredSetting, shown?: Annotation): Partial<Setting> {
  const value = isShown ? shown && { value: SHOWN[setting.field]?.(shown) } : {};
  return { before: [], ...setting, ...value };
}
