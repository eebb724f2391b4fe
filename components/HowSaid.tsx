import { i18n } from '#i18n';
import type { AttributionDetails } from '../lib/attribution-details';
import { mannerOf } from '../lib/confidence-level';
import { Confidence } from './Confidence';
import { Dotted } from './Dotted';
import { formWord, mannerWord, stanceWord } from './words';

type HowSaidProps = Omit<AttributionDetails, 'speakers'>;

/** In which words, in which form and how firmly something is handed over, and who carried it. */
export function HowSaid({ cue, stance, form, via, confidence, factual }: HowSaidProps) {
  const manner = mannerOf(factual);
  return (
    <Dotted>
      <Cue cue={cue} stance={stance} />
      {formWord(form)}
      {manner && mannerWord(manner)}
      {via.length > 0 && i18n.t('via', [i18n.list(via)])}
      <Confidence confidence={confidence} />
    </Dotted>
  );
}

/** "claimed: casts doubt". A colon that announces a quotation is no word, and is not shown as one. */
function Cue({ cue, stance }: Pick<AttributionDetails, 'cue' | 'stance'>) {
  return (
    <span class="cue">
      {/\p{L}/u.test(cue) && (
        <>
          <b class="words">{cue}</b>:{' '}
        </>
      )}
      {stanceWord(stance)}
    </span>
  );
}
