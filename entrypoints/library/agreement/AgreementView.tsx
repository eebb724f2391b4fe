import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryState } from '../state';
import './agreement.css';
import { type AgreementState, createAgreement } from './agreement';
import { Differences } from './Differences';
import { Figures } from './Figures';

/** How far two people agree who coded the same articles, and on what they do not. */
export function AgreementView({ state }: { state: LibraryState }) {
  const agreement = useMemo(() => createAgreement(state), [state]);
  useEffect(() => agreement.close, [agreement]);
  const found = agreement.found.value;
  return (
    <section class="page agreement-view" aria-labelledby="agreement-title">
      <h2 id="agreement-title">{i18n.t('coding.agree.title')}</h2>
      <p class="soft">{i18n.t('coding.agree.help')}</p>
      <p class="soft small">{i18n.t('coding.agree.memory')}</p>
      <div class="two">
        <Side agreement={agreement} side={0} label={i18n.t('coding.agree.first')} />
        <Side agreement={agreement} side={1} label={i18n.t('coding.agree.second')} />
      </div>
      {found?.pages.length === 0 && <p class="empty">{i18n.t('coding.agree.noneBoth')}</p>}
      {found && found.pages.length > 0 && (
        <>
          <Choices agreement={agreement} />
          <Figures found={found} />
          <Differences agreement={agreement} found={found} />
        </>
      )}
    </section>
  );
}

interface SideProps {
  agreement: AgreementState;
  side: 0 | 1;
  label: string;
}

function Side({ agreement, side, label }: SideProps) {
  const field = useRef<HTMLInputElement>(null);
  const { name, share, sentence, isBad, isMine } = agreement.sides[side].value;
  return (
    <fieldset class="side">
      <legend>{label}</legend>
      {name !== undefined && (
        <p class="words">
          <bdi>{name}</bdi>
        </p>
      )}
      <p role="status" class={isBad ? 'bad words' : 'soft small words'}>
        {sentence}
      </p>
      {share !== undefined && <progress aria-label={i18n.t('coding.agree.reading')} value={share} max={1} />}
      <p class="row">
        <button type="button" class="chip" onClick={() => field.current?.click()}>
          {i18n.t('coding.agree.choose')}
          <span class="visually-hidden">: {label}</span>
        </button>
        <button
          type="button"
          class="chip"
          aria-pressed={isMine ?? false}
          onClick={() => void agreement.choose(side, 'mine')}
        >
          {i18n.t('coding.agree.mine')}
          <span class="visually-hidden">: {label}</span>
        </button>
      </p>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={`${i18n.t('coding.agree.choose')}: ${label}`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void agreement.choose(side, file);
          // The same file chosen again is to be heard of.
          event.currentTarget.value = '';
        }}
      />
    </fieldset>
  );
}

/** Which articles, and what a mark counts as that one has not touched. */
function Choices({ agreement }: { agreement: AgreementState }) {
  const pages = agreement.found.value?.pages ?? [];
  const isAsRead = agreement.untouched.value === 'asRead';
  return (
    <div class="choices">
      {pages.length > 1 && (
        <label class="row">
          {i18n.t('coding.agree.article')}
          <select
            value={agreement.page.value ?? ''}
            onChange={(event) => {
              agreement.page.value = event.currentTarget.value || undefined;
            }}
          >
            <option value="">{i18n.t('coding.agree.all', pages.length)}</option>
            {pages.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="row">
        <input
          type="checkbox"
          checked={isAsRead}
          onChange={() => {
            agreement.untouched.value = isAsRead ? 'open' : 'asRead';
          }}
        />
        {i18n.t('coding.agree.asRead')}
      </label>
    </div>
  );
}
