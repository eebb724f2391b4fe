import { Dexie } from 'dexie';
import type { WhenceDatabase } from '../annotations/database';

/** What was written into a table: addresses of pages that its keys begin with; `all` where that is not told. */
export type Written = ReadonlySet<string> | 'all';

type Parts = Parameters<Parameters<typeof Dexie.on.storagemutated.subscribe>[0]>[0];
interface Node {
  from?: unknown;
  to?: unknown;
  l?: Node | null;
  r?: Node | null;
}

/**
 * Hears what is written, here or in another window, to tables whose keys are, or begin with, the address of a page.
 * `liveQuery` says that something was, and not what: to read ten thousand pages again for one is too much.
 */
export function hearWrites(
  db: WhenceDatabase,
  tables: readonly string[],
  heard: (table: string, written: Written) => void,
): void {
  Dexie.on('storagemutated', (parts: Parts) => {
    for (const table of tables) {
      const keys = (parts as Record<string, Node | undefined>)[`idb://${db.name}/${table}/`];
      if ('all' in parts) heard(table, 'all');
      else if (keys) heard(table, pagesIn(keys));
    }
  });
}

/** Ranges come as a tree, from another window as a bare copy of one (Dexie's `RangeSet`). */
function pagesIn(tree: Node): Written {
  const pages = new Set<string>();
  const nodes: Node[] = [tree];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.l) nodes.push(node.l);
    if (node.r) nodes.push(node.r);
    if (node.from === undefined) continue;
    const [from, to] = [pageOf(node.from), pageOf(node.to)];
    if (typeof from !== 'string' || from !== to) return 'all';
    pages.add(from);
  }
  return pages;
}

const pageOf = (key: unknown): unknown => (Array.isArray(key) ? key[0] : key);
