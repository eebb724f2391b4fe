import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { whenWord } from '../../../components/when';
import type { MergeCounts } from '../../../lib/annotations/merging';
import type { BackupHead } from '../../../lib/exchange/whence-backup';
import type { Importing } from './importing';
import { MergedList } from './MergedList';

interface Props {
  importing: Importing;
  head: BackupHead;
  counts: MergeCounts;
}

/** What a backup would bring, before anything is written. */
export function BackupPlanView({ importing, head, counts }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  // What was pressed before has gone, and here the answer is wanted.
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <p class="soft">{i18n.t('library.take.merge.made', [whenWord(head.at)])}</p>
      <MergedList counts={counts} />
      <p class="row">
        <button ref={first} type="button" class="main" onClick={importing.accept}>
          {i18n.t('library.take.in.accept')}
        </button>
        <button type="button" class="chip" onClick={importing.decline}>
          {i18n.t('library.take.in.decline')}
        </button>
      </p>
    </>
  );
}
