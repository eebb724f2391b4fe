import { i18n } from '#i18n';
import { BinRows } from '../BinRows';
import { PanelFrame } from './PanelFrame';
import { leaveRow } from './RowActions';
import type { PanelState } from './state';

/** What was deleted, until it is erased. */
export function BinList({ state }: { state: PanelState }) {
  return (
    <PanelFrame state={state} title={i18n.t('bin.title')}>
      <BinRows bin={state.bin} onGone={leaveRow} />
    </PanelFrame>
  );
}
