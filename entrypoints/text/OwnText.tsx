import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { bringHtml } from './bringing';
import { Findings } from './Findings';
import type { OwnText as State } from './state';
import { Toolbar } from './Toolbar';

interface Props {
  state: State;
  /** Where the text is shown as it was read. */
  paper: HTMLElement;
}

/** One's own text: brought or typed on one side, and beside it what is asked about it. */
export function OwnText({ state, paper }: Props) {
  const isOver = useSignal(false);
  const isOwnDrag = useRef(false);
  // Words that are moved within the page, or dropped into the field, are the browser's affair.
  const isForUs = ({ target, dataTransfer }: DragEvent) =>
    !isOwnDrag.current && (dataTransfer?.types.includes('Files') || !(target instanceof HTMLTextAreaElement));
  const mode = state.mode.value;
  const hasFindings = state.shown.value !== undefined;
  return (
    <main
      class={`own-text${isOver.value ? ' over' : ''}`}
      onDragStart={() => {
        isOwnDrag.current = true;
      }}
      onDragEnd={() => {
        isOwnDrag.current = false;
      }}
      onDragOver={(event) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) isOver.value = false;
      }}
      onDrop={(event) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        isOver.value = false;
        void drop(state, event.dataTransfer);
      }}
    >
      <h1>{i18n.t('text.title')}</h1>
      <p>{i18n.t('text.what')}</p>
      <p class="soft">{i18n.t(storedWord(state))}</p>
      <Toolbar state={state} />
      <Said state={state} />
      <div class={hasFindings ? 'beside' : undefined}>
        <div class="sheet">
          {mode === 'write' && <Field state={state} />}
          <Paper paper={paper} isShown={mode === 'read'} />
        </div>
        {hasFindings && <Findings state={state} />}
      </div>
    </main>
  );
}

/** What becomes of the text, as it stands. */
const storedWord = ({ isPrivate, keptAs }: State) => {
  if (isPrivate) return 'text.private';
  return keptAs.value === undefined ? 'text.stored' : 'text.storedKept';
};

/** A file, or words: of a word processor with their headings and links. */
async function drop(state: State, data: DataTransfer | null): Promise<void> {
  const file = data?.files[0];
  // Read at once: what was dropped is gone after the event.
  const [html, plain] = [data?.getData('text/html') ?? '', data?.getData('text/plain') ?? ''];
  if (file) return state.bring(file);
  const article = html === '' ? undefined : await bringHtml(html);
  if (article) return state.replaceBy(article);
  if (plain.trim() !== '') await state.bring(new File([plain], 'dropped.txt'));
}

/** What was done last, and the way back. */
function Said({ state }: { state: State }) {
  const said = state.said.value;
  const busy = state.busy.value;
  return (
    <div class="said" role="status">
      {busy && <p class="soft">{i18n.t(`text.${busy}`)}</p>}
      {said && (
        <p class={said.isProblem ? 'problem' : undefined}>
          {said.words}{' '}
          {said.hasBefore && (
            <button type="button" class="link" onClick={() => void state.putBack()}>
              {i18n.t('text.putBack')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Field({ state }: { state: State }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    // Browsers bring back what was typed into a form with the window, unless the form says that they are not to.
    <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <label class="visually-hidden" for="own-words">
        {i18n.t('text.field')}
      </label>
      <textarea
        id="own-words"
        ref={field}
        lang="en"
        dir="auto"
        autocomplete="off"
        // Some browsers are set to have words looked up elsewhere, and a draft may be under embargo.
        spellcheck={false}
        placeholder={i18n.t('text.placeholder')}
        value={state.typed.value}
        aria-describedby="own-words-help"
        onInput={(event) => {
          state.typed.value = event.currentTarget.value;
        }}
        onPaste={(event) => void pasteRich(event)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void state.read();
        }}
      />
      <p id="own-words-help" class="soft small">
        {i18n.t('text.fieldHelp')}
      </p>
    </form>
  );
}

/** Puts words of a word processor or a page in with their headings, lists and links, as they would be typed. */
async function pasteRich(event: ClipboardEvent): Promise<void> {
  const html = event.clipboardData?.getData('text/html') ?? '';
  // Plain words go in as they are.
  if (!/<(?:h[1-6]|li|a|blockquote)\b/i.test(html)) return;
  event.preventDefault();
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  const article = await bringHtml(html);
  const { typedFrom } = await import('../../lib/texts/typed-text');
  // The one way that the browser's own undo knows of.
  document.execCommand('insertText', false, article ? typedFrom(article) : plain);
}

/** Holds the paper, which is no component: it is marked by what runs in pages. */
function Paper({ paper, isShown }: { paper: HTMLElement; isShown: boolean }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    holder.current?.append(paper);
  }, [paper]);
  // The field that had the focus has gone: whoever goes on by keyboard goes on in the text.
  useEffect(() => {
    if (isShown) paper.focus({ preventScroll: true });
  }, [paper, isShown]);
  return <div ref={holder} class={isShown ? undefined : 'put-away'} />;
}
