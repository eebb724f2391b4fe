import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { createEngineChoice } from '../../components/further/engine-choice';
import { asTemplate, ENGINE_IDS, ENGINES, isEngineId } from '../../components/further/engines';

/** Which search engine links to look further lead to. */
export function SearchEngine() {
  const engine = useMemo(createEngineChoice, []);
  useEffect(engine.follow, [engine]);
  const id = useId();
  const choice = engine.choice.value;
  if (choice === null) return null;
  const isOwn = choice !== undefined && !isEngineId(choice);
  return (
    <section class="search-engine" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{i18n.t('further.setting.title')}</h2>
      <p class="soft">{i18n.t('further.setting.what')}</p>
      <fieldset class="bare">
        <legend class="visually-hidden">{i18n.t('further.setting.title')}</legend>
        {([undefined, ...ENGINE_IDS] as const).map((each) => (
          <label key={each ?? ''} class="row">
            <input
              type="radio"
              name={id}
              checked={choice === each}
              onChange={() => void engine.choose(each)}
            />
            {each ? <bdi>{ENGINES[each].name}</bdi> : i18n.t('further.setting.askMe')}
          </label>
        ))}
      </fieldset>
      <Own key={isOwn ? choice : ''} kept={isOwn ? choice : ''} onKeep={(own) => void engine.choose(own)} />
    </section>
  );
}

interface OwnProps {
  kept: string;
  onKeep: (own: `https://${string}`) => void;
}

/** A template of the reader's own. */
function Own({ kept, onKeep }: OwnProps) {
  const id = useId();
  const typed = useSignal(kept);
  const isWrong = useSignal(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const own = asTemplate(typed.value);
        isWrong.value = own === undefined;
        if (own) onKeep(own);
      }}
    >
      <label for={id}>{i18n.t('further.setting.own')}</label>
      <div class="row">
        <input
          id={id}
          class="grow"
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://search.example/?q=%s"
          aria-invalid={isWrong.value}
          aria-describedby={`${id}-said`}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            isWrong.value = false;
          }}
        />
        <button type="submit" class="chip" disabled={typed.value.trim() === '' || typed.value === kept}>
          {i18n.t('further.setting.use')}
        </button>
      </div>
      <p id={`${id}-said`} role="status" class="small soft">
        {isWrong.value ? i18n.t('further.setting.wrong') : kept !== '' && i18n.t('further.setting.used')}
      </p>
    </form>
  );
}
