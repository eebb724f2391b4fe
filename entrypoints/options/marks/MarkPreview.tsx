import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LOOKED_KINDS, type LookedKind } from '../../../lib/page/marks/look';
import { createPainter } from '../../../lib/page/marks/paint';
import { createSlices } from '../../../lib/page/slices';
import '../../page.content/style.css';

/** A sentence for each kind, in the language that is read. People and places are made up. */
const SENTENCES: Record<LookedKind, string> = {
  person: '“We would rather sail twice and arrive,” said Jorun Haldane.',
  organization: 'The harbour board said that the ferry will run twice a day.',
  outlet: 'The Tolmouth Gazette first reported the offer.',
  document: 'According to a report, the engine “cannot be relied upon”.',
  unnamed: 'A person familiar with the talks said that it was turned down.',
  none: 'Bookings are reportedly down by a third.',
  claim: 'The ferry carried 61,000 passengers last year.',
};

/** Marked as a page is, by the same highlights and rules (`followLooks`), on light and on dark paper. */
export function MarkPreview() {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const painters = [false, true].map((isDark) => {
      const painter = createPainter(createSlices());
      painter.setDark(isDark);
      const paper = box.current?.querySelector(isDark ? '.on-dark' : '.on-light');
      for (const kind of LOOKED_KINDS) {
        const words = paper?.querySelector(`[data-preview="${kind}"]`);
        if (!words) continue;
        const range = document.createRange();
        range.selectNodeContents(words);
        void painter.set(kind, [range]);
      }
      return painter;
    });
    return () => {
      for (const painter of painters) painter.clear();
    };
  }, []);

  return (
    <div ref={box} class="papers" lang="en" role="img" aria-label={i18n.t('settings.marks.preview')}>
      <Paper theme="on-light" />
      <Paper theme="on-dark" />
    </div>
  );
}

const Paper = ({ theme }: { theme: 'on-light' | 'on-dark' }) => (
  <p class={theme} dir="ltr">
    {LOOKED_KINDS.map((kind) => (
      <span key={kind}>
        <span data-preview={kind} lang="en" dir="ltr">
          {SENTENCES[kind]}
        </span>{' '}
      </span>
    ))}
  </p>
);
