import { i18n } from '#i18n';
import { Steps } from '../Steps';
import { PanelFrame } from './PanelFrame';
import type { PanelState } from './state';

/** What was done last, on whatever page, with the way back of each. */
export function StepList({ state }: { state: PanelState }) {
  return (
    <PanelFrame state={state} title={i18n.t('steps.title')}>
      <Steps steps={state.steps} undo={state.undo} here={state.page.value?.page.address} />
    </PanelFrame>
  );
}
