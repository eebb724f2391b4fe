import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { i18n } from '#i18n';
import * as shapes from '../../lib/message-shapes';
import { type CardSubject, pageOf, sendMessage } from '../../lib/messages';
import type { RoleSpan } from '../../lib/page/anchor/target';
import { Correct } from '../correct/Correct';
import { withTypedNames } from '../correct/typed-names';
import { type Note, openNote } from '../note';
import type { PanelState } from '../panel/state';
import type { CodingRow } from './coding-rows';

interface ChangingProps {
  state: PanelState;
  row: CodingRow;
  onClose: () => void;
}

/** Puts the mark in hand right, as the card does. */
export function Changing({ state, row, onClose }: ChangingProps) {
  const [open, setOpen] = useState<{ subject: CardSubject; note: Note }>();
  useEffect(() => {
    let isOver = false;
    openSubject(state, row).then((found) => {
      if (isOver) return;
      if (found) return setOpen(found);
      state.undo.tell(i18n.t('sources.noPlace'));
      onClose();
    });
    return () => {
      isOver = true;
    };
  }, []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // Of what is being changed: the panel stays.
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
    // Heard before the panel hears it, which would close.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  if (!open) return null;
  const { subject, note } = open;
  const describe = async (parts: RoleSpan[]) => {
    const tab = state.tab();
    const said = tab === undefined ? null : await sendMessage('describeParts', { parts }, pageOf(tab));
    return v.is(shapes.cardSubject, { ...subject, target: said }) ? said : null;
  };
  return (
    <Correct
      subject={subject}
      note={note}
      existing={row.annotation}
      what={row.kind === 'claim' ? 'claim' : 'attribution'}
      describe={describe}
      onDismiss={() =>
        void note.save({ dismissal: true }).then((saved) => {
          if (saved) state.undo.report(i18n.t('coding.mode.wasWrong'), { ok: true, value: saved });
          onClose();
        })
      }
      onSaved={(saved) => {
        state.undo.report(i18n.t('coding.mode.wasChanged'), { ok: true, value: saved });
        onClose();
      }}
      onSourceSaved={(written) => {
        state.undo.report(i18n.t('coding.mode.wasChanged'), written);
        if (written.ok) onClose();
      }}
      onClose={onClose}
    />
  );
}

/** What the page says of the mark; which page it is is known. */
async function openSubject(
  { tab, page }: PanelState,
  { id, annotation }: CodingRow,
): Promise<{ subject: CardSubject; note: Note } | undefined> {
  const tabId = tab();
  const shown = page.value;
  if (tabId === undefined || !shown) return undefined;
  const said: unknown = await sendMessage('markSubject', { id }, pageOf(tabId)).catch(() => null);
  if (!v.is(shapes.cardSubject, said)) return undefined;
  const named = await withTypedNames(said);
  const subject = { ...named, page: shown.page, isPrivate: shown.isPrivate };
  const note = await openNote({
    page: shown.page,
    isPrivate: shown.isPrivate,
    counts: shown.reading?.counts,
    target: annotation?.target ?? subject.target,
    reading: subject.mark?.snapshot,
    annotation,
  }).catch(() => undefined);
  return note && { subject, note };
}
