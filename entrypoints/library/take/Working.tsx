import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface Props {
  label: string;
  /** Share, 0 to 1. */
  done: number;
  onStop: () => void;
}

/** How far something long is, and the way to stop it. */
export function Working({ label, done, onStop }: Props) {
  const id = useId();
  return (
    <div class="row working">
      <label for={id}>{label}</label>
      <progress id={id} value={done} max={1} />
      <button type="button" class="chip" onClick={onStop}>
        {i18n.t('library.take.stop')}
      </button>
    </div>
  );
}
