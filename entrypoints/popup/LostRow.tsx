import { i18n } from '#i18n';
import { InContext } from '../../components/InContext';
import { WasAbout } from '../../components/WasAbout';
import { Written } from '../../components/Written';
import type { Annotation } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import { AlsoOf, AttachButton, RowActions } from './RowActions';
import type { PopupState } from './state';

/** An annotation whose words are gone: what they were, what stood around them, and what they were about. */
export function LostRow({ state, annotation }: { state: PopupState; annotation: Annotation }) {
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
