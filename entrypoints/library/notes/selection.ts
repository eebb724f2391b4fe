/**
 * Which annotations of the view are selected, for what is done to many. All of a view is a word and no list: the page
 * need not know a hundred thousand ids.
 */
export interface Selection {
  /** All of the view are, but those in `except`. */
  all: boolean;
  /** Those that are, where not all are. */
  ids: ReadonlySet<string>;
  /** Those that are not, where all others are. */
  except: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
export const NOTHING: Selection = { all: false, ids: NONE, except: NONE };
export const EVERYTHING: Selection = { all: true, ids: NONE, except: NONE };

export const isSelected = ({ all, ids, except }: Selection, id: string): boolean =>
  all ? !except.has(id) : ids.has(id);

/** @param total of the view */
export const countOf = ({ all, ids, except }: Selection, total: number): number =>
  all ? Math.max(total - except.size, 0) : ids.size;

/** The other way round for one. */
export function toggled(selection: Selection, id: string): Selection {
  const { all, ids, except } = selection;
  return all ? { ...selection, except: turned(except, id) } : { ...selection, ids: turned(ids, id) };
}

/** These, and those that were. */
export function withAll(selection: Selection, ids: readonly string[]): Selection {
  if (selection.all) {
    const except = new Set(selection.except);
    for (const id of ids) except.delete(id);
    return { ...selection, except };
  }
  return { ...selection, ids: new Set([...selection.ids, ...ids]) };
}

function turned(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = new Set(ids);
  if (!others.delete(id)) others.add(id);
  return others;
}
