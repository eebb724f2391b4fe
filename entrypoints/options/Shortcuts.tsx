import { i18n } from '#i18n';
import { KeyList } from '../../components/keys/KeyList';
import type { Chosen } from '../../components/setting-signal';

/** All keys, and whether single characters are keys. */
export function Shortcuts({ single }: { single: Chosen<boolean> }) {
  return (
    <section id="keys">
      <h2>{i18n.t('keys.title')}</h2>
      <label class="option">
        <input
          type="checkbox"
          checked={single.value.value ?? true}
          onChange={({ currentTarget }) => {
            const { checked } = currentTarget;
            void single.choose(() => checked);
          }}
        />
        <span>{i18n.t('settings.singleKeys')}</span>
      </label>
      <details>
        <summary>{i18n.t('settings.showKeys')}</summary>
        <KeyList view="other" level={3} />
      </details>
    </section>
  );
}
