import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendMessage } from '../../lib/messages';
import { createCommandKeys } from './command-keys';
import { commandWords, type Keys, type KeyView, keyGroups, keyWord } from './key-list';
import './keys.css';

interface KeyListProps {
  view: KeyView;
  /** Of the titles of its parts. */
  level: 2 | 3;
}

/** All keys: those that the browser has assigned, with the way to change them, and those that are built in. */
export function KeyList({ view, level }: KeyListProps) {
  const assigned = useMemo(createCommandKeys, []);
  useEffect(() => {
    const ask = () => void assigned.ask();
    ask();
    // Back from where they are changed.
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [assigned]);
  const Title = level === 2 ? 'h2' : 'h3';
  const keys = assigned.keys.value;
  const [own, ...others] = keyGroups(view);
  const isOwn = own?.view === view;
  return (
    <div class="keys">
      {own && isOwn && <Group title={own.title} rows={own.rows} level={level} />}
      <section>
        <Title>{i18n.t('keys.group.commands')}</Title>
        <dl>
          {commandWords()
            .filter(([name]) => name in keys)
            .map(([name, what]) => (
              <div key={name}>
                <dt>{what}</dt>
                <dd>
                  {keys[name] ? <kbd>{keys[name]}</kbd> : <span class="soft">{i18n.t('keys.none')}</span>}
                </dd>
              </div>
            ))}
        </dl>
        <p class="small soft">{i18n.t(import.meta.env.FIREFOX ? 'keys.howFirefox' : 'keys.howChrome')}</p>
        <p>
          <button
            type="button"
            class="chip"
            onClick={() => void sendMessage('openKeySettings').catch(() => {})}
          >
            {i18n.t('keys.change')}
          </button>
        </p>
      </section>
      {(isOwn ? others : keyGroups(view)).map((group) => (
        <Group key={group.view} title={group.title} rows={group.rows} level={level} />
      ))}
    </div>
  );
}

interface GroupProps {
  title: string;
  rows: ReturnType<typeof keyGroups>[number]['rows'];
  level: 2 | 3;
}

function Group({ title, rows, level }: GroupProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section>
      <Title>{title}</Title>
      <dl>
        {rows.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((each) => (
                <Pressed key={each.join()} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Pressed = ({ keys }: { keys: Keys }) => <kbd>{keys.map(keyWord).join('+')}</kbd>;
