import type { MarkKind } from '../lib/messages';

/** Two letters marked as this kind is on the page. A picture: the word for the kind stands beside it. */
export function KindSample({ kind }: { kind: MarkKind }) {
  return (
    <bdi class="sample" data-kind={kind} aria-hidden="true">
      Aa
    </bdi>
  );
}
