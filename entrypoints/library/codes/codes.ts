import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { giveFile } from '../../../components/give-file';
import { liveSignal } from '../../../components/live-signal';
import { sendWrite } from '../../../components/send-write';
import { codesOf } from '../../../lib/annotations/arrangement';
import { type Code, codeField, entryOf, isCodeKey } from '../../../lib/annotations/codebook';
import { newId } from '../../../lib/annotations/ids';
import { cleanTags } from '../../../lib/annotations/tags';
import { CODEBOOK_EXTENSION, codebookFile, codesInFile } from '../../../lib/exchange/codebook-file';
import { exportFileName, FileError } from '../../../lib/exchange/formats';
import type { LibraryState } from '../state';
import { troubleSentence } from '../take/import-words';

/** Why a code is not taken as it stands. */
export type CodeTrouble = 'noName' | 'sameName' | 'badKey' | 'sameKey';

/** The codebook, and what can be done with it. */
export interface Codebook {
  /** Nothing until it is known. */
  codes: ReadonlySignal<readonly Code[] | undefined>;
  /** On how many notes each tag is. */
  counts: ReadonlySignal<ReadonlyMap<string, number>>;
  /** Why the file chosen last was not taken. */
  fileTrouble: ReadonlySignal<string>;
  /** @param before the code that is changed; absent of a new one */
  troubleOf(code: Code, before?: Code): CodeTrouble | undefined;
  save(code: Code, before?: Code): Promise<void>;
  /** Takes it out of the codebook. The tag stays on its notes. */
  remove(code: Code): Promise<void>;
  exportAll(): void;
  importFrom(file: File): Promise<void>;
}

export function createCodebook(
  { stored, worker, written, undo, bulk, failed }: LibraryState,
  run: Run,
): Codebook {
  const codes = liveSignal<readonly Code[] | undefined>(() => () => codesOf(stored.db), undefined).value;
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  const fileTrouble = signal('');
  let asked = 0;
  run(() => {
    // Asked again whenever something was written; what is answered late is not shown.
    void written.value;
    asked += 1;
    const mine = asked;
    worker.tags().then((tags) => {
      if (mine === asked) counts.value = new Map(tags.map(({ value, count }) => [value, count]));
    }, failed);
  });
  const others = (before?: Code) => (codes.value ?? []).filter(({ name }) => name !== before?.name);

  async function arrange(sentence: string, set: { field: string; value: unknown }[]): Promise<void> {
    undo.report(sentence, await sendWrite('arrange', { change: newId(), set }));
  }

  return {
    codes,
    counts,
    fileTrouble,
    troubleOf({ name, key }, before) {
      const [clean] = cleanTags([name]);
      if (clean === undefined) return 'noName';
      if (others(before).some((code) => code.name === clean)) return 'sameName';
      if (key !== undefined && !isCodeKey(key)) return 'badKey';
      const isTaken = (code: Code) => key !== undefined && code.key?.toLowerCase() === key.toLowerCase();
      return others(before).some(isTaken) ? 'sameKey' : undefined;
    },
    async save(code, before) {
      const [name] = cleanTags([code.name]);
      if (name === undefined) return;
      if (before && before.name !== name) {
        const ids = () =>
          worker.idsOf({ text: '', filters: { tags: { any: [before.name] } }, sort: 'modified' });
        await bulk.run(ids, { do: 'renameTag', from: before.name, to: name });
        if (isSameEntry(code, before)) return;
      }
      const sentence = before ? i18n.t('coding.book.changed', [name]) : i18n.t('coding.book.added', [name]);
      await arrange(sentence, [{ field: codeField(name), value: entryOf(code) }]);
    },
    remove: ({ name }) =>
      arrange(i18n.t('coding.book.removed', [name]), [{ field: codeField(name), value: null }]),
    exportAll() {
      const text = codebookFile(codes.value ?? []);
      giveFile(new Blob([text], { type: 'application/xml' }), exportFileName(new Date(), CODEBOOK_EXTENSION));
    },
    async importFrom(file) {
      fileTrouble.value = '';
      try {
        const found = await codesInFile(file, codes.value ?? []);
        if (found.length === 0) fileTrouble.value = i18n.t('coding.book.fileEmpty', [file.name]);
        else
          await arrange(
            i18n.t('coding.book.imported', found.length),
            found.map((code) => ({ field: codeField(code.name), value: entryOf(code) })),
          );
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        fileTrouble.value = `${file.name}: ${
          error.trouble === 'unknown-format'
            ? i18n.t('coding.book.notOne')
            : troubleSentence(error.trouble, error.at)
        }`;
      }
    },
  };
}

/** What makes an effect. */
type Run = (effect: () => void) => void;

const isSameEntry = (a: Code, b: Code): boolean =>
  a.style === b.style && a.key === b.key && a.definition.trim() === b.definition.trim();
