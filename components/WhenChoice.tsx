import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { WHEN_TO_READ, type WhenToRead } from '../lib/settings/when-to-read';
import './site-list.css';
import type { Chosen } from './setting-signal';

interface WhenChoiceProps {
  when: Chosen<WhenToRead | undefined>;
  level: 2 | 3;
}

/** When pages are to be read. None is chosen beforehand, and none asks the browser for anything. */
export function WhenChoice({ when, level }: WhenChoiceProps) {
  const name = useId();
  const chosen = when.value.value;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <fieldset class="choice">
      <legend>
        <Title>{i18n.t('settings.when.title')}</Title>
      </legend>
      {WHEN_TO_READ.map((each) => (
        <label key={each} class="option">
          <input
            type="radio"
            name={name}
            checked={chosen === each}
            onChange={() => void when.choose(() => each)}
          />
          <span>
            <strong>{i18n.t(`settings.when.${each}`)}</strong>{' '}
            <span class="soft">{i18n.t(`settings.when.about.${each}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
