import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Lock } from './lock';

/** A passphrase for a backup, typed twice, with what it means to lose it. */
export function LockForm({ lock }: { lock: Lock }) {
  const id = useId();
  const isOn = lock.isOn.value;
  return (
    <fieldset class="plain">
      <legend>{i18n.t('library.take.lock.title')}</legend>
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn}
          onChange={() => {
            lock.isOn.value = !isOn;
          }}
        />
        <span class="grow">
          {i18n.t('library.take.lock.on')}
          <span class="small soft">{i18n.t('library.take.lock.how')}</span>
        </span>
      </label>
      {isOn && (
        <>
          <p>
            <strong>{i18n.t('library.take.lock.warning')}</strong>
          </p>
          {(['first', 'again'] as const).map((field) => (
            <p key={field}>
              <label for={`${id}-${field}`}>{i18n.t(`library.take.lock.${field}`)}</label>
              <input
                id={`${id}-${field}`}
                type="password"
                autocomplete="new-password"
                value={lock[field].value}
                onInput={(event) => {
                  lock[field].value = event.currentTarget.value;
                }}
              />
            </p>
          ))}
          <p role="status">
            {lock.again.value !== '' && lock.problem() === 'differs' && i18n.t('library.take.lock.differs')}
          </p>
        </>
      )}
    </fieldset>
  );
}
