import { i18n } from '#i18n';
import type { MarkSnapshot } from '../lib/annotations/model';
import { rememberedDetails } from '../lib/attribution-details';
import { HowSaid } from './HowSaid';
import './was-about.css';
import { kindWord } from './words';

/** Who said it, of what kind, and how, as it was read when the reader wrote about it. */
export function WasAbout({ reading }: { reading: MarkSnapshot | undefined }) {
  if (!reading) {
    return (
      <p class="small soft">
        {i18n.t('mine.wasAbout')} {i18n.t('mine.wasSelection')}
      </p>
    );
  }
  const kind = reading.mark === 'claim' ? 'claim' : (reading.sources[0]?.kind ?? 'none');
  const { speakers, ...said } = rememberedDetails(reading);
  const who = i18n.list(speakers.map(({ name }) => name));
  return (
    <p class="small soft was-about" data-kind={kind}>
      {i18n.t('mine.wasAbout')} <span class="dot" /> {who && <b class="words">{who}</b>} {kindWord(kind)}
      {reading.mark === 'attribution' && (
        <>
          {' · '}
          <HowSaid {...said} />
        </>
      )}
    </p>
  );
}
