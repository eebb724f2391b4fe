import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotations/model';
import type { CardSubject } from '../../lib/messages';

interface CorrectLinksProps {
  subject: Pick<CardSubject, 'mark' | 'passage'>;
  existing: Annotation | undefined;
  onCorrect: (what: 'attribution' | 'claim') => void;
}

/** Ways to put right what was read: of a mark, or of a selection that the reading made nothing of. */
export function CorrectLinks({ subject: { mark, passage }, existing, onCorrect }: CorrectLinksProps) {
  // Nothing of it is on the page now, or it is said to be none.
  if (!passage || existing?.dismissal) return null;
  const link = (what: 'attribution' | 'claim', words: string) => (
    <button type="button" class="link" onClick={() => onCorrect(what)}>
      {words}
    </button>
  );
  if (!mark) {
    return (
      <>
        {link('attribution', i18n.t('correct.isAttribution'))}
        {link('claim', i18n.t('correct.isClaim'))}
      </>
    );
  }
  if (mark.kind === 'claim') {
    return (
      <>
        {link('claim', i18n.t('correct.open'))}
        {link('attribution', i18n.t('correct.hasSource'))}
      </>
    );
  }
  return link('attribution', i18n.t('correct.open'));
}
