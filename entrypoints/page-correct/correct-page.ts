import type { Correction } from '../../lib/annotations/model';
import { correct } from '../../lib/corrections/correct';
import type { PlacedCorrection } from '../../lib/corrections/placed';
import { textPart } from '../../lib/long-text';
import { sendMessage } from '../../lib/messages';
import type { AnchoredSpans, Target } from '../../lib/page/anchor/target';
import type { Reading } from '../../lib/reading/types';
import type { AnchoredAnnotation } from '../page.content/anchored';

/**
 * The page's reading as the reader has put it right. What is lost in today's text puts nothing right.
 * @param text the text map's, in which the offsets of both count
 * @param anchored annotations that hold corrections, among others
 */
export async function correctPage(
  reading: Reading,
  text: string,
  anchored: readonly AnchoredAnnotation[],
): Promise<Reading> {
  const found = [...anchored]
    .sort((a, b) => (a.annotation.order ?? 0) - (b.annotation.order ?? 0))
    .flatMap(({ annotation: { id, correction }, anchor }) =>
      correction && anchor.status !== 'lost' ? [{ id, correction, anchor }] : [],
    );
  const targets = found.flatMap(({ correction }) => targetsOf(correction));
  const anchors =
    targets.length > 0 ? await sendMessage('anchorTargets', { text: textPart(text, 0), targets }) : [];
  const of = new Map(targets.map((target, index) => [target, anchors[index]!]));
  return correct(
    reading,
    text,
    found.map(({ id, correction, anchor }): PlacedCorrection => {
      const [mark, mentions] = [markOf(correction), mentionsOf(correction)];
      return {
        id,
        correction,
        spans: anchor.spans,
        // Where the words of the mark are gone, what was made of it stands for itself.
        ...(mark && { mark: spansIn(of.get(mark)) ?? anchor.spans }),
        mentions: mentions.map((each) => spansIn(of.get(each))?.map(({ span }) => span) ?? []),
      };
    }),
  );
}

const spansIn = (anchor: AnchoredSpans | undefined) =>
  anchor && anchor.status !== 'lost' ? anchor.spans : undefined;

const markOf = (correction: Correction): Target | undefined =>
  'mark' in correction ? correction.mark : undefined;

function mentionsOf(correction: Correction): Target[] {
  if (correction.what === 'source') return correction.same ?? [];
  const mention = correction.what === 'attribution' ? correction.source?.mention : undefined;
  return mention ? [mention] : [];
}

function targetsOf(correction: Correction): Target[] {
  const mark = markOf(correction);
  return [...(mark ? [mark] : []), ...mentionsOf(correction)];
}

export type CorrectPage = typeof correctPage;
