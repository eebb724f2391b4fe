import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { addressIn, asLine, dayOf, withoutIsolates } from '../markdown/evidence';
import { putText } from './put-text';

/** An address that was pasted, and can be kept as evidence as long as it stands in the note. */
export interface PastedLink {
  address: ReadonlySignal<string | undefined>;
  /** To be called with what is pasted, before it stands in the field. */
  pasted(text: string): void;
  /** To be called with what the field says now. */
  typed(text: string): void;
  /** Makes a line of evidence of it, with today's date. */
  keep(field: HTMLTextAreaElement): void;
}

export function createPastedLink(): PastedLink {
  const address = signal<string>();
  return {
    address,
    pasted(text) {
      address.value = addressIn(text);
    },
    typed(text) {
      if (address.value !== undefined && !text.includes(address.value)) address.value = undefined;
    },
    keep(field) {
      const link = address.value;
      const from = link === undefined ? -1 : field.value.lastIndexOf(link);
      address.value = undefined;
      if (link === undefined || from === -1) return;
      const line = withoutIsolates(i18n.t('markdown.evidenceLine', [link, dayOf(Date.now())]));
      const text = asLine(field.value, from, from + link.length, line);
      const at = from + text.length;
      putText(field, { from, to: from + link.length, text, select: [at, at] });
    },
  };
}
