import { i18n } from '#i18n';
import { HowSaid } from '../../components/HowSaid';
import { Written } from '../../components/Written';
import { kindWord } from '../../components/words';
import type { Annotation, MarkSnapshot } from '../../lib/annotations/model';
import { targetContext, targetWords } from '../../lib/annotations/target-words';
import { rememberedDetails } from '../../lib/attribution-details';
import type { Target } from '../../lib/page/anchor/target';
import { AlsoOf, AttachButton, RowActions } from './RowActions';
import type { PopupState } from './state';

/** An annotation whose words are gone: what they were, what stood around them, and what they were about. */
export function LostRow({ state, annotation }: { state: PopupState; annotation: Annotation }) {
  const { target, reading, dismissal } = annotation;
  const words = target ? targetWords(target) : '';
  return (
    <li class="mine">
      {target && <InContext target={target} words={words} />}
      {dismissal && <p class="small soft">{i18n.t('mine.dismissed')}</p>}
      <WasAbout reading={reading} />
      <Written body={annotation} />
      <AlsoOf state={state} annotation={annotation} />
      <RowActions state={state} annotation={annotation} label={words}>
        <AttachButton state={state} annotation={annotation} label={words} />
      </RowActions>
    </li>
  );
}

/** The words between those that stood before and after them, which are quiet. */
function InContext({ target, words }: { target: Target; words: string }) {
  const { before, after } = targetContext(target);
  return (
    <p class="words in-context">
      <span class="soft">{before}</span>
      {words}
      <span class="soft">{after}</span>
    </p>
  );
}

/** Who said it, of what kind, and how, as it was read when the reader wrote about it. */
function WasAbout({ reading }: { reading: MarkSnapshot | undefined }) {
  if (!reading) {
    return (
      <p class="small soft">
        {i18n.t('mine.wasAbout')} {i18n.t('mine.wasSelection')}
      </p>
    );
  }
  const kind = reading.mark === 'claim' ? 'claim' : (reading.sources[0]?.kind ?? 'none');
  const { speakers, ...said } = rememberedDetails(reading);
  const who = speakers.map(({ name }) => name).join(', ');
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
