import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Importing } from './importing';

/** Asks for the passphrase of a backup. */
export function Locked({ importing, isWrong }: { importing: Importing; isWrong: boolean }) {
  const id = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const passphrase = new FormData(event.currentTarget).get('passphrase');
        importing.unlock(String(passphrase ?? ''));
      }}
    >
      <p role="status">{i18n.t(isWrong ? 'library.take.in.wrongPassphrase' : 'library.take.in.locked')}</p>
      <p class="row">
        <label for={id}>{i18n.t('library.take.passphrase')}</label>
        <input id={id} class="short" name="passphrase" type="password" autocomplete="off" required />
        <button type="submit" class="main">
          {i18n.t('library.take.in.unlock')}
        </button>
        <button type="button" class="chip" onClick={importing.decline}>
          {i18n.t('library.take.in.decline')}
        </button>
      </p>
    </form>
  );
}
