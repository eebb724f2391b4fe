import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { BinRows } from '../../../components/BinRows';
import { StoredList } from '../../../components/StoredList';
import type { LibraryState } from '../state';
import { BackupList } from './BackupList';
import '../take/style.css';
import './style.css';

interface Props {
  state: LibraryState;
}

/** Backups, the bin, and what is stored. */
export function SafeView({ state: { safe, written } }: Props) {
  const bin = useRef<HTMLHeadingElement>(null);
  // Counting goes through all there is: when it is looked at, and when something was written meanwhile.
  const seen = written.value;
  useEffect(() => {
    if (seen >= 0) void safe.figures.count();
  }, [safe, seen]);
  return (
    <div class="page safe">
      <BackupList backups={safe.backups} />
      <section class="bin">
        <h2 ref={bin} tabIndex={-1}>
          {i18n.t('bin.title')}
        </h2>
        <BinRows bin={safe.bin} onGone={() => bin.current?.focus()} />
      </section>
      <StoredList stored={safe.figures} />
      <p>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('library.safe.settings')}
        </button>
      </p>
    </div>
  );
}
