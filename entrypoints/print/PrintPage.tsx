import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeySheet } from '../../components/keys/KeySheet';
import { Endnotes } from './Endnotes';
import { PrintedText } from './PrintedText';
import type { PrintState } from './state';

/** The article as it is printed, with what can be left out. */
export function PrintPage({ state }: { state: PrintState }) {
  const page = state.page.value;
  const hasText = page !== undefined && page.text !== '';
  return (
    <>
      <Tools state={state} canPrint={hasText} />
      <main>
        {!hasText && <p role="status">{sentenceOf(state)}</p>}
        {hasText && <PrintedText state={state} page={page} />}
        {hasText && <Endnotes notes={state.notes.value} text={page.text} anchors={page.anchors} />}
      </main>
      <KeySheet view="other" />
    </>
  );
}

function Tools({ state, canPrint }: { state: PrintState; canPrint: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (canPrint && document.activeElement === document.body) button.current?.focus();
  }, [canPrint]);
  return (
    <header class="tools row">
      <button ref={button} type="button" class="main" disabled={!canPrint} onClick={() => print()}>
        {i18n.t('print.print')}
      </button>
      <Box label={i18n.t('print.withMarks')} value={state.withMarks} />
      <Box label={i18n.t('print.withNotes')} value={state.withNotes} />
      <p class="small soft">{i18n.t('print.help')}</p>
    </header>
  );
}

function Box({ label, value }: { label: string; value: PrintState['withMarks'] }) {
  return (
    <label class="box">
      <input
        type="checkbox"
        checked={value.value}
        onChange={({ currentTarget }) => {
          value.value = currentTarget.checked;
        }}
      />{' '}
      {label}
    </label>
  );
}

function sentenceOf({ page, hasNoTab, progress }: PrintState): string {
  const status = page.value?.status;
  if (hasNoTab.value) return i18n.t('status.noTab');
  if (status === undefined || status === 'reading') {
    const done = progress.value;
    return done === undefined
      ? i18n.t('popup.readingNow')
      : i18n.t('popup.readingShare', [i18n.percent(done)]);
  }
  if (status === 'forbidden') return i18n.t('status.forbidden');
  return status === 'failed' ? i18n.t('status.failed') : i18n.t('status.empty');
}
