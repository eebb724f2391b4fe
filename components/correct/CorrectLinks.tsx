import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotations/model';
import type { CardSubject } from '../../lib/messages';

interface CorrectLinksProps {
  subject: Pick<CardSubject, 'mark' | 'passage'>;
  existing: Annotation | undefined;
  onCorrect: (what: 'attribution' | 'claim') => void;
}

/** The way to put right what was read: of a mark, or of a selection that the reading made nothing of. */
export function CorrectLinks({ subject: { mark, passage }, existing, onCorrect }: CorrectLinksProps) {
  // Nothing of it is on the page now, or it is said to be none.
  if (!passage || existing?.dismissal) return null;
  const what = mark?.kind === 'claim' ? 'claim' : 'attribution';
  return (
    <button type="button" class="link" onClick={() => onCorrect(what)}>
      {i18n.t(mark ? 'correct.open' : 'correct.isAttribution')}
    </button>
  );
}
