import { i18n } from '#i18n';
import { asFailure } from '../../components/failure';
import { writeProblem } from '../../components/words';
import type { Undo } from '../../lib/annotations/model';
import { type AttachRequest, type CardSubject, sendMessage } from '../../lib/messages';
import type { Found } from '../page.content/marked';
import type { Overlay } from './overlay';

/** The page while an annotation waits for its words. */
export interface Attaching {
  /** Attaches it to what was found, and opens the card there. */
  attach(found: Found): Promise<void>;
  /** Ends the waiting; the annotation stays as it was. */
  stop(): void;
}

interface Surroundings {
  selection(): Found | undefined;
  subjectOf(found: Found): Promise<CardSubject | null>;
  openCard(found: Found, attached: Undo): Promise<boolean>;
  /** It waits no longer. */
  ended(): void;
}

/** Where Enter is the page's own, whatever is selected elsewhere. */
const FIELDS = 'input, textarea, select, button, [contenteditable]:not([contenteditable=false])';

/** Code units of the note that the bar shows. */
const LONGEST_LABEL = 80;

/**
 * Attaches an annotation to what is selected, or asks the reader to select the words that it belongs to: Enter then
 * attaches it to them, Escape ends it.
 */
export function attachBySelecting(
  overlay: Overlay,
  { id, from, label }: AttachRequest,
  { selection, subjectOf, openCard, ended }: Surroundings,
): Attaching {
  const listening = new AbortController();
  let busy = false;

  function ask(sentence: string): void {
    overlay.bar.show(sentence, i18n.t('attaching.cancel'), stop);
    overlay.announce(sentence);
  }

  function stop(): void {
    if (listening.signal.aborted) return;
    listening.abort();
    overlay.bar.hide();
    overlay.button.hide();
    ended();
  }

  async function attach(found: Found): Promise<void> {
    if (busy) return;
    busy = true;
    const subject = await subjectOf(found);
    const written =
      subject &&
      (await sendMessage('retargetAnnotation', {
        id,
        from,
        to: subject.target,
        page: subject.page.address,
      }).catch(asFailure));
    busy = false;
    if (!written?.ok) {
      if (!listening.signal.aborted) ask(written ? writeProblem(written) : i18n.t('changed.noPage'));
      return;
    }
    // Also where it was ended while this was being stored: the reader sees what was done, and can undo it.
    stop();
    // Left there, it would be taken for the words of the next one.
    document.getSelection()?.removeAllRanges();
    const { annotation, undo } = written.value;
    const own = { annotation, anchor: { status: 'exact' as const, spans: [], score: 1 } };
    await openCard({ id, pointed: { own }, ranges: found.ranges }, undo);
    overlay.announce(i18n.t('changed.attached'));
  }

  // Before the page hears them: the reader has turned to us, and means us until this is over.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      const isTaken = overlay.owns(event.target) || document.activeElement?.closest(FIELDS) != null;
      const found = event.key === 'Enter' && !isTaken ? selection() : undefined;
      if (event.key !== 'Escape' && !found) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (found) void attach(found);
      else stop();
    },
    { capture: true, signal: listening.signal },
  );

  const selected = selection();
  if (selected) void attach(selected);
  else ask(i18n.t('attaching.ask', [shortened(label)]));
  return { attach, stop };
}

function shortened(label: string): string {
  const line = label.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : line;
}
