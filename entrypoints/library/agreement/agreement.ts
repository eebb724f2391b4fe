import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { proxy } from 'comlink';
import { i18n } from '#i18n';
import { giveFile } from '../../../components/give-file';
import type { Untouched } from '../../../lib/agreement/units';
import { agreementCsv } from '../../../lib/exchange/csv-agreement';
import { exportFileName } from '../../../lib/exchange/formats';
import type { AgreementFound } from '../../../lib/library/agreement-api';
import type { LibraryState } from '../state';
import { troubleSentence } from '../take/import-words';

/** One side of what is compared. */
export interface SideState {
  /** Of the file; `undefined` while nothing is chosen. */
  name?: string;
  isMine?: boolean;
  /** Share that is read of a file. */
  share?: number;
  /** How much is in it, or why it cannot be read. */
  sentence?: string;
  isBad?: boolean;
}

export interface AgreementState {
  sides: readonly [Signal<SideState>, Signal<SideState>];
  found: ReadonlySignal<AgreementFound | undefined>;
  /** Key of the article; all that both have where none is chosen. */
  page: Signal<string | undefined>;
  untouched: Signal<Untouched>;
  choose(side: 0 | 1, from: File | 'mine'): Promise<void>;
  /** What the files hold is let go. */
  close(): void;
  exportTable(): void;
}

/** Two people's work on the same articles, side by side. Nothing of it is stored. */
export function createAgreement({ worker, failed }: LibraryState): AgreementState {
  const sides = [signal<SideState>({}), signal<SideState>({})] as const;
  const found = signal<AgreementFound>();
  const page = signal<string>();
  const untouched = signal<Untouched>('open');
  /** Counts up when a side is another. */
  const turns = signal(0);
  const latest: [number, number] = [0, 0];
  let asked = 0;

  effect(() => {
    void turns.value;
    const asking = { page: page.value, untouched: untouched.value };
    asked += 1;
    const mine = asked;
    worker.agreement(asking).then((answer) => {
      // What is answered late is of others.
      if (mine === asked) found.value = answer;
    }, failed);
  });

  return {
    sides,
    found,
    page,
    untouched,
    async choose(side, from) {
      latest[side] += 1;
      const mine = latest[side];
      const isMine = from === 'mine';
      const name = isMine ? i18n.t('coding.agree.mine') : from.name;
      const put = (given: Partial<SideState>) => {
        if (mine === latest[side]) sides[side].value = { name, isMine, ...given };
      };
      let isRead = false;
      put({ share: 0 });
      page.value = undefined;
      try {
        const read = await worker.setCoder(
          side,
          isMine ? 'mine' : { file: from, name },
          proxy((share: number) => {
            // What is told late is of a file that is read by now.
            if (!isRead) put({ share });
          }),
        );
        isRead = true;
        if (read.is === 'read')
          put({
            sentence: i18n.t('coding.agree.holds', [
              i18n.t('coding.agree.notes', read.notes),
              i18n.t('coding.agree.articles', read.pages),
            ]),
          });
        if (read.is === 'bad') put({ sentence: badWord(read.trouble, read.at), isBad: true });
        if (read.is === 'failed')
          put({ sentence: i18n.t('coding.agree.failed', [read.detail]), isBad: true });
      } catch (error) {
        failed(error);
      }
      turns.value += 1;
    },
    close() {
      for (const side of [0, 1] as const)
        void worker.setCoder(
          side,
          null,
          proxy(() => {}),
        );
    },
    exportTable() {
      if (!found.value) return;
      const names = sides.map(({ value }) => value.name ?? '') as [string, string];
      const text = agreementCsv(found.value.units, found.value.codes, names);
      const name = exportFileName(new Date(), 'agreement.csv');
      giveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
    },
  };
}

const badWord = (trouble: Parameters<typeof troubleSentence>[0], at: string): string =>
  trouble === 'unknown-format' ? i18n.t('coding.agree.notOne') : troubleSentence(trouble, at);
