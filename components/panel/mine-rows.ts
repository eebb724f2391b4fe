import type { Annotation } from '../../lib/annotations/model';
import type { PageState } from '../../lib/messages';
import type { AnchoredSpans } from '../../lib/page/anchor/target';

/** One of the reader's annotations, and where its words are today. */
export interface MineRow {
  annotation: Annotation;
  /** Absent for notes on the page, and until the page has looked. */
  anchor?: AnchoredSpans;
  /** The page keeps the words out of sight. */
  isHidden: boolean;
}

/** Those that are on the page, in the order of the text, and those whose words are gone. */
export interface MineRows {
  anchored: MineRow[];
  lost: MineRow[];
}

export function mineRows(
  { anchors, hiddenAnchors }: Pick<PageState, 'anchors' | 'hiddenAnchors'>,
  annotations: readonly Annotation[],
): MineRows {
  const rows: MineRows = { anchored: [], lost: [] };
  for (const annotation of annotations) {
    const isHidden = hiddenAnchors.includes(annotation.id);
    const row = { annotation, anchor: anchors[annotation.id], isHidden };
    (isLost(row) ? rows.lost : rows.anchored).push(row);
  }
  return rows;
}

/** The reader may have decided to keep the old words since the page last looked for them. */
const isLost = ({ annotation: { target }, anchor }: MineRow) =>
  anchor?.status === 'lost' || (anchor?.status === 'changed' && target?.exactOnly === true);
