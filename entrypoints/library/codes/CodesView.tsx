import { effect, useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryState } from '../state';
import { CodeForm } from './CodeForm';
import { CodeRow } from './CodeRow';
import { type Codebook, createCodebook } from './codes';
import './codes.css';

/** The reader's codebook: codes, how they look, when each is given, and with which key. */
export function CodesView({ state }: { state: LibraryState }) {
  const book = useMemo(() => createCodebook(state, (run) => void effect(run)), [state]);
  const codes = book.codes.value;
  const isAdding = useSignal(false);
  const add = useRef<HTMLButtonElement>(null);
  const close = () => {
    isAdding.value = false;
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <section class="page codes-view" aria-labelledby="codes-title">
      <h2 id="codes-title">{i18n.t('coding.book.title')}</h2>
      <p class="soft">{i18n.t('coding.book.help')}</p>
      {codes?.length === 0 && !isAdding.value && <p class="empty">{i18n.t('coding.book.none')}</p>}
      <ul class="code-rows">
        {codes?.map((code) => (
          <CodeRow key={code.name} code={code} book={book} />
        ))}
      </ul>
      {isAdding.value ? (
        <CodeForm book={book} onClose={close} />
      ) : (
        <p class="row">
          <button
            ref={add}
            type="button"
            class="main"
            onClick={() => {
              isAdding.value = true;
            }}
          >
            {i18n.t('coding.book.add')}
          </button>
          <Files book={book} isEmpty={!codes?.length} />
        </p>
      )}
      <p role="status" class="words">
        {book.fileTrouble.value}
      </p>
    </section>
  );
}

function Files({ book, isEmpty }: { book: Codebook; isEmpty: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="link" onClick={() => field.current?.click()}>
        {i18n.t('coding.book.import')}
      </button>
      {!isEmpty && (
        <button type="button" class="link" onClick={book.exportAll}>
          {i18n.t('coding.book.export')}
        </button>
      )}
      <input
        ref={field}
        type="file"
        accept=".qdc,.qdpx"
        hidden
        aria-label={i18n.t('coding.book.import')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void book.importFrom(file);
          // The same file chosen again is to be heard of.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
