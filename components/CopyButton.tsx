import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { copyText } from './copy';

/** Copies a text and says whether it worked. The text is made when asked for. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const result = useSignal('');
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={async () => {
          const isCopied = await copyText(text());
          result.value = isCopied ? i18n.t('editor.copied') : i18n.t('editor.notCopied');
        }}
      >
        {label}
      </button>
      <span class="soft" role="status">
        {result}
      </span>
    </>
  );
}
