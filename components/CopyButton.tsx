import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { copyText } from './copy';

/** Copies a text and says whether it worked. The text is made when asked for. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const isCopied = useSignal<boolean>();
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={async () => {
          isCopied.value = await copyText(text());
        }}
      >
        {isCopied.value ? i18n.t('editor.copied') : label}
      </button>
      {/* Success is seen on the button, and so only has to be heard; how to go on after a failure is read. */}
      <span class={isCopied.value === false ? 'soft' : 'visually-hidden'} role="status">
        {isCopied.value === true && i18n.t('editor.copied')}
        {isCopied.value === false && i18n.t('editor.notCopied')}
      </span>
    </>
  );
}
