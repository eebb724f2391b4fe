import { i18n } from '#i18n';
import { Steps } from '../../components/Steps';
import { PanelFrame } from './PanelFrame';
import type { PopupState } from './state';

/** What was done last, on whatever page, with the way back of each. */
export function StepList({ state }: { state: PopupState }) {
  return (
    <PanelFrame state={state} title={i18n.t('steps.title')}>
      <Steps steps={state.steps} undo={state.undo} here={state.page.value?.page.address} />
    </PanelFrame>
  );
}
