import { i18n } from '#i18n';
import { Asks } from './Asks';
import type { OwnText } from './state';

/** What was found in the text: what its author is asked, and the report of how it is sourced. */
export function Findings({ state }: { state: OwnText }) {
  const shown = state.shown.value;
  if (!shown) return null;
  return (
    <aside aria-label={i18n.t('text.findings')}>
      <Asks state={state} shown={shown} />
    </aside>
  );
}
