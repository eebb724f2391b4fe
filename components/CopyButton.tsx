import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { copyText } from './copy';

interface CopyButtonProps {
  label: string;
  /** Made when asked for. Rejects, or gives nothing, where there is no such text. */
  text: () => string | Promise<string | null>;
  /** What to say where there is no text; what to say where it could not be copied is known. */
  noText?: string;
}

type Outcome = 'copied' | 'not-copied' | 'no-text';

/** Copies a text and says whether it worked. */
export function CopyButton({ label, text, noText }: CopyButtonProps) {
  const outcome = useSignal<Outcome>();

  async function copy(): Promise<Outcome> {
    const made = await Promise.resolve(text()).catch(() => null);
    if (made === null) return 'no-text';
    return (await copyText(made)) ? 'copied' : 'not-copied';
  }

  return (
    <>
      <button
        type="button"
        class="link"
        onClick={async () => {
          outcome.value = await copy();
        }}
      >
        {outcome.value === 'copied' ? i18n.t('editor.copied') : label}
      </button>
      {/* Success is seen on the button, and so only has to be heard; how to go on after a failure is read. */}
      <span
        class={outcome.value === undefined || outcome.value === 'copied' ? 'visually-hidden' : 'soft'}
        role="status"
      >
        {outcome.value === 'copied' && i18n.t('editor.copied')}
        {outcome.value === 'not-copied' && i18n.t('editor.notCopied')}
        {outcome.value === 'no-text' && noText}
      </span>
    </>
  );
}
