import { useEffect } from 'preact/hooks';
import type { Annotation } from '../../lib/annotations/model';
import { PastStates } from '../PastStates';
import type { Past } from '../past';
import { leaveRow } from './RowActions';

/** The history of one annotation takes the lists' place while it is open. */
export function PastPanel({ past, annotation }: { past: Past; annotation: Annotation }) {
  useEffect(
    () => () => {
      // Something else may have taken its place.
      past.close();
      // The focus was in here. The lists that come back are on screen by the next frame.
      requestAnimationFrame(leaveRow);
    },
    [past],
  );
  return (
    <div class="writing whole">
      <PastStates past={past} annotation={annotation} isAlone />
    </div>
  );
}
