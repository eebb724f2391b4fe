import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Saved } from '../../lib/annotations/write';
import type { Written } from '../../lib/messages';
import { asFailure } from '../failure';
import { KindChoice } from './KindChoice';
import type { SourceCorrecting } from './source-correcting';

interface OfSourceProps {
  correcting: SourceCorrecting;
  press: (action: () => void) => void;
  onSaved: (written: Written<Saved>) => void;
}

/** What a source is called, of what kind it is, and who else on the page it is. */
export function OfSource({ correcting, press, onSaved }: OfSourceProps) {
  const { name, kind, same, others, isChanged } = correcting;
  const isSaving = useSignal(false);
  const [nameId, sameId] = [useId(), useId()];

  async function save(): Promise<void> {
    isSaving.value = true;
    try {
      onSaved(await correcting.save());
    } catch (error) {
      onSaved(asFailure(error));
    } finally {
      isSaving.value = false;
    }
  }

  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged.value && !isSaving.value) press(() => void save());
      }}
    >
      <label for={nameId}>{i18n.t('correct.name')}</label>
      <input
        id={nameId}
        dir="auto"
        autocomplete="off"
        value={name.value}
        onInput={(event) => {
          name.value = event.currentTarget.value;
        }}
      />
      <KindChoice kind={kind} />
      {others.length > 0 && (
        <>
          <label for={sameId}>{i18n.t('correct.same')}</label>
          <select
            id={sameId}
            value={same.value}
            onChange={(event) => {
              same.value = event.currentTarget.value;
            }}
          >
            <option value="">{i18n.t('correct.sameNone')}</option>
            {others.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </>
      )}
      <p class="small soft">{i18n.t('correct.sourceHelp')}</p>
      <div class="row">
        <span class="grow" />
        <button type="submit" class="main" disabled={!isChanged.value || isSaving.value}>
          {i18n.t('correct.saveSource')}
        </button>
      </div>
    </form>
  );
}
