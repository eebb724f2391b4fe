import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import { InContext } from '../InContext';
import { WasAbout } from '../WasAbout';
import { Written } from '../Written';
import { AlsoOf, AttachButton, RowActions } from './RowActions';
import type { PanelState } from './state';

/** An annotation whose words are gone: what they were, what stood around them, and what they were about. */
export function LostRow({ state, annotation }: { state: PanelState; annotation: Annotation }) {
  const { target, reading, dismissal } = annotation;
  const words = target ? targetWords(target) : '';
  return (
    <li class="mine">
      {target && <InContext target={target} words={words} />}
      {dismissal && <p class="small soft">{i18n.t('mine.dismissed')}</p>}
      <WasAbout reading={reading} />
      <Written body={annotation} />
      <AlsoOf state={state} annotation={annotation} />
      <RowActions state={state} annotation={annotation} label={words}>
        <AttachButton state={state} annotation={annotation} label={words} />
      </RowActions>
    </li>
  );
}
