import { i18n } from '#i18n';
import { Confidence } from '../../../components/Confidence';
import { Dotted } from '../../../components/Dotted';
import { formWord, stanceWord } from '../../../components/words';
import type { Form, Stance } from '../../../lib/reading/types';

interface Props {
  words: string;
  cue: string;
  form?: Form;
  stance?: Stance;
  via?: string;
  confidence: number;
  /** When an earlier reading last had it, where the last has not: ms since 1970. */
  until?: string;
}

/** A statement: its words, and how it was handed over. */
export function Said({ words, cue, form, stance, via, confidence, until }: Props) {
  return (
    <>
      <p class="words">{form === 'direct' && !/^["“„«]/.test(words) ? <q>{words}</q> : words}</p>
      <p class="small soft">
        <Dotted>
          {(/\p{L}/u.test(cue) || stance) && (
            <span class="cue">
              {/\p{L}/u.test(cue) && (
                <>
                  <b class="words">{cue}</b>
                  {stance && ': '}
                </>
              )}
              {stance && stanceWord(stance)}
            </span>
          )}
          {form && formWord(form)}
          {via && i18n.t('via', [via])}
          <Confidence confidence={confidence} />
          {until && i18n.t('library.sourcing.until', [until])}
        </Dotted>
      </p>
    </>
  );
}
