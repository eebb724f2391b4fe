import 'fake-indexeddb/auto';
import { openDatabase } from '../../../lib/annotations/database';
import { IN_FORMATS, OUT_FORMATS } from '../../../lib/exchange/format-list';
import { exportFileName } from '../../../lib/exchange/formats';
import type { ReportWords } from '../../../lib/exchange/html-report';
import { READERS, recognised } from '../../../lib/exchange/readers';
import { writerOf } from '../../../lib/exchange/registry';
import { WORDS } from '../../../lib/exchange/sample-library-for-tests';
import { planImport } from '../../../lib/library/arriving/plan-import';
import { inventedLeaving } from './invented-leaving';
import type { Taken } from './report';

const REPORT: ReportWords = {
  ...WORDS,
  language: 'en',
  direction: 'ltr',
  title: 'All notes',
  summary: '',
  contents: 'Pages',
  sources: 'Sources',
  wholePage: 'On the page as a whole',
};

/** Pieces that become a part of the file, as in the library. */
const PART = 4096;

/**
 * Each format written of an invented library, and read and planned where it is read. Nothing is stored: what the database
 * takes is measured in browsers.
 * @param only ids of formats; all where there is none
 */
export async function measureInNode(
  size: number,
  seed: number,
  only: readonly string[],
  add: (row: Taken) => void,
): Promise<void> {
  const took = clock();
  const invented = inventedLeaving(size, seed);
  for await (const some of invented.annotations())
    if (some.length === 0) throw new Error('Nothing was invented.');
  add({ what: 'inventing them, which each out includes', ...took() });
  for (const { id } of OUT_FORMATS) {
    if (id === 'backup' || (only.length > 0 && !only.includes(id))) continue;
    const leaving = inventedLeaving(size, seed);
    const writer = writerOf(id);
    const took = clock();
    const file = await fileOf(writer.write(leaving, { words: REPORT, leftOut: () => {} }, () => {}));
    add({ what: `${id} out`, ...took(), megabytes: file.size / 1e6, promise: 'out' });
    if (!(IN_FORMATS as readonly string[]).includes(id)) continue;
    const tookIn = clock();
    await planOf(file, exportFileName(new Date(leaving.now), writer.extension), size);
    add({ what: `${id} read and planned`, ...tookIn(), promise: 'in' });
  }
}

function clock(): () => Pick<Taken, 'seconds' | 'cpu'> {
  const [began, busy] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(busy);
    return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
  };
}

async function fileOf(pieces: AsyncIterable<BlobPart>): Promise<Blob> {
  const parts: Blob[] = [];
  let some: BlobPart[] = [];
  for await (const piece of pieces) {
    some.push(piece);
    if (some.length < PART) continue;
    parts.push(new Blob(some));
    some = [];
  }
  return new Blob([...parts, ...some]);
}

/** @throws where not all that was written would be added */
async function planOf(file: Blob, name: string, size: number): Promise<void> {
  const { reader } = await recognised(file, name, READERS);
  const db = openDatabase(crypto.randomUUID());
  try {
    const { preview } = await planImport(
      db,
      reader.read(file, {}, () => {}),
    );
    if (preview.counts.add !== size) throw new Error(`${name}: ${JSON.stringify(preview.counts)}`);
  } finally {
    await db.delete();
  }
}
