import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SourceKind } from '../../lib/reading/types';
import { kindWord } from '../words';
import { KINDS_OF_SOURCE } from './source-correcting';

export function KindChoice({ kind }: { kind: Signal<SourceKind> }) {
  const id = useId();
  return (
    <>
      <label for={id}>{i18n.t('correct.kind')}</label>
      <select
        id={id}
        value={kind.value}
        onChange={(event) => {
          kind.value = event.currentTarget.value as SourceKind;
        }}
      >
        {KINDS_OF_SOURCE.map((each) => (
          <option key={each} value={each}>
            {kindWord(each)}
          </option>
        ))}
      </select>
    </>
  );
}
