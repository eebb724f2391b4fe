import { computed, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { liveSignal } from '../../components/live-signal';
import { whenWord } from '../../components/when';
import { unseenWord } from '../../components/words';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { keptTextOf } from '../../lib/annotations/keep-text';
import type { KeptReading } from '../../lib/annotations/kept-reading';
import type { KeptText } from '../../lib/annotations/kept-text';
import type { Annotation, PageRecord } from '../../lib/annotations/model';
import { addressesOf, annotationsOf } from '../../lib/annotations/queries';
import { readingsOfArticle } from '../../lib/annotations/readings';
import type { Stored } from '../../lib/annotations/stored';
import { lastTwo, sourcingChanges } from '../../lib/report/changes';
import { keptInput } from '../../lib/report/kept-input';
import { reportOf } from '../../lib/report/report';
import type { Shown } from './shown';

interface Kept {
  row?: PageRecord;
  readings: KeptReading[];
  text?: KeptText;
  annotations: Annotation[];
}

/**
 * The report of a page as it was read last, of what is kept of it.
 * @param address of the page; nothing is looked for where there is none
 */
export function createKept(
  { db, trouble }: Stored,
  address: () => string | undefined,
): ReadonlySignal<Shown> {
  const { value, problem } = liveSignal<Kept | undefined>(() => {
    const page = address();
    return page === undefined ? undefined : () => keptOf(db, page);
  }, undefined);
  return computed((): Shown => {
    const unseen = unseenWord(trouble);
    if (unseen !== undefined) return { sentence: unseen };
    if (problem.value !== undefined) return { sentence: i18n.t('report.failed', [problem.value]) };
    const page = address();
    if (page === undefined || !value.value) return {};
    return shownOf(page, value.value);
  });
}

async function keptOf(db: WhenceDatabase, address: string): Promise<Kept> {
  const addresses = await addressesOf(db, address);
  const rows = (await db.pages.bulkGet(addresses)).filter((row) => row !== undefined);
  const [readings, texts, annotations] = await Promise.all([
    readingsOfArticle(db, address),
    Promise.all(addresses.map((each) => keptTextOf(db, each))),
    annotationsOf(db, address),
  ]);
  const text = texts.find((each) => each !== undefined);
  return {
    ...(rows[0] && { row: rows[0] }),
    readings,
    ...(text && { text }),
    annotations,
  };
}

function shownOf(address: string, { row, readings, text, annotations }: Kept): Shown {
  const last = [...readings].sort((a, b) => b.last - a.last)[0];
  if (!last) return { sentence: i18n.t('report.notKept') };
  const two = lastTwo(readings);
  const page = row ?? { address, url: last.url, title: '' };
  const report = reportOf({
    ...keptInput(page, last, text, annotations),
    ...(two && { changes: sourcingChanges(two.before, two.after) }),
  });
  return { report, sentence: i18n.t('report.keptOnly', [whenWord(last.last)]) };
}
