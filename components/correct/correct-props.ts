import type { Annotation } from '../../lib/annotations/model';
import type { Saved } from '../../lib/annotations/write';
import type { CardSubject, Written } from '../../lib/messages';
import type { RoleSpan, Target } from '../../lib/page/anchor/target';
import type { Note } from '../note';

/** What somebody is given who puts right a mark or a selection. */
export interface CorrectProps {
  subject: CardSubject;
  note: Note;
  existing: Annotation | undefined;
  /** What the words are to be. */
  what: 'attribution' | 'claim';
  describe: (parts: RoleSpan[]) => Promise<Target | null>;
  /** Calls the mark none at all. */
  onDismiss: () => void;
  onSaved: (saved: Saved) => void;
  /** Of a source, in an annotation of its own. */
  onSourceSaved: (written: Written<Saved>) => void;
  onClose: () => void;
  /** Does what a press means, where it counts. Without it each does. */
  press?: (action: () => void) => void;
}
