import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { writeProblem } from '../../components/words';
import type { Annotation } from '../../lib/annotations/model';
import { sendMessage } from '../../lib/messages';
import type { Article } from '../../lib/reading/types';
import { LONGEST_TEXT } from '../../lib/texts/limits';
import { ownTextAddress, ownTextId } from '../../lib/texts/own-address';
import { articleFromTyped, typedFrom } from '../../lib/texts/typed-text';
import { type Brought, bringFile } from './bringing';
import { keepText, keptText } from './keeping';
import type { Marking, Read } from './marking';
import { putOnPaper } from './paper';

/** What is shown: the text to be written in, or as it was read. */
export type Mode = 'write' | 'read';

/** What is said of what was done last. */
export interface Said {
  words: string;
  isProblem?: boolean;
  /** There is a text that was there before, to be had back. */
  hasBefore?: boolean;
}

/** What was read, with what the reader has written on it. */
export interface Shown extends Read {
  annotations: Annotation[];
}

export interface OwnText {
  mode: ReadonlySignal<Mode>;
  /** As it stands in the field. */
  typed: Signal<string>;
  /** A file is being taken, or the text read. */
  busy: ReadonlySignal<'bringing' | 'reading' | undefined>;
  said: ReadonlySignal<Said | undefined>;
  /** What was read last, until something else is. */
  shown: ReadonlySignal<Shown | undefined>;
  /** The id under which the library keeps it. */
  keptAs: ReadonlySignal<string | undefined>;
  /** What stands here is kept nowhere. */
  isUnkept: ReadonlySignal<boolean>;
  isPrivate: boolean;
  /** Takes up a text of the library. @param id nothing for a new text */
  open(id: string): Promise<void>;
  /** Reads what is typed, and shows it. */
  read(): Promise<void>;
  write(): void;
  bring(file: File): Promise<void>;
  /** Puts words where the text is, as where they were dropped. */
  replaceBy(article: Article): Promise<void>;
  /** The text that was there before a file came. */
  putBack(): Promise<void>;
  keep(): Promise<void>;
  /** Nothing is stored any more: what stands here is kept nowhere. */
  forget(): void;
  marking: Marking;
}

/**
 * @param paper where the text is shown and marked
 * @param mark begins to mark it, and tells when what is known of it has changed
 */
export function createOwnText(paper: HTMLElement, mark: (onChange: () => void) => Marking): OwnText {
  const mode = signal<Mode>('write');
  const typed = signal('');
  const busy = signal<'bringing' | 'reading'>();
  const said = signal<Said>();
  const shown = signal<Shown>();
  const keptAs = signal<string>();
  /** What the library has of it, as it would be typed. */
  const kept = signal('');
  let before: { typed: string; keptAs: string | undefined; kept: string } | undefined;
  /** What stands on the paper, and what was typed for it. */
  let article: Article = articleFromTyped('');
  let typedFor = '';
  const isPrivate = browser.extension.inIncognitoContext;
  const marking = mark(() => void look());

  /** Shows what is known now of what was read. */
  async function look(): Promise<void> {
    const read = mode.value === 'read' ? marking.now() : undefined;
    if (!read) return;
    const { address } = read.page.info;
    const annotations =
      ownTextId(address) === undefined ? [] : await sendMessage('annotationsOf', { address }).catch(() => []);
    if (mode.value === 'read') shown.value = { ...read, annotations };
  }

  async function read(): Promise<void> {
    if (busy.value) return;
    if (typed.value.length > LONGEST_TEXT) {
      said.value = { words: i18n.t('text.bad.tooLong'), isProblem: true };
      return;
    }
    if (typed.value !== typedFor) {
      article = articleFromTyped(typed.value);
      typedFor = typed.value;
    }
    if (article.text === '') {
      said.value = { words: i18n.t('text.nothing') };
      return;
    }
    batch(() => {
      mode.value = 'read';
      busy.value = 'reading';
      if (!said.value?.hasBefore) said.value = undefined;
    });
    // Shown at once, and marked once it has been read.
    putOnPaper(paper, article);
    try {
      const result = await marking.read();
      if (typeof result === 'string') {
        shown.value = undefined;
        said.value = { ...said.value, words: i18n.t(`text.${result}`) };
      } else await look();
    } catch (error) {
      said.value = { words: i18n.t('text.failed', [String(error)]), isProblem: true };
    }
    busy.value = undefined;
  }

  /** @param id under which the library keeps it */
  async function replaceBy(next: Article, id?: string): Promise<void> {
    // One that is kept can be opened again, and so can a file.
    const hasBefore = id === undefined ? typed.value.trim() !== '' : text.isUnkept.value;
    if (hasBefore) remember();
    article = next;
    typedFor = typedFrom(next);
    batch(() => {
      typed.value = typedFor;
      call(id, id === undefined ? '' : typedFor);
      said.value = hasBefore ? { words: i18n.t('text.replaced'), hasBefore } : undefined;
    });
    await read();
  }

  function remember(): void {
    before = { typed: typed.value, keptAs: keptAs.value, kept: kept.value };
  }

  /** What stands here is the text of the library with this id, or none of it: another file is another text. */
  function call(id: string | undefined, as: string): void {
    keptAs.value = id;
    kept.value = as;
    history.replaceState(null, '', location.pathname + (id === undefined ? '' : `#${id}`));
  }

  const text: OwnText = {
    mode,
    typed,
    busy,
    said,
    shown,
    keptAs,
    isUnkept: computed(() => typed.value.trim() !== '' && typed.value !== kept.value),
    isPrivate,
    marking,
    async open(id) {
      if (id === (keptAs.value ?? '')) return;
      const found = ownTextId(ownTextAddress(id)) === undefined ? undefined : await keptText(id);
      if (!found) {
        call(undefined, '');
        said.value = { words: i18n.t('text.gone'), isProblem: true };
        return;
      }
      await replaceBy(found, id);
    },
    read,
    write() {
      // What follows the page's changes would read it once more, were it taken away.
      mode.value = 'write';
    },
    async bring(file) {
      if (busy.value) return;
      batch(() => {
        busy.value = 'bringing';
        said.value = undefined;
      });
      const brought: Brought = await bringFile(file);
      busy.value = undefined;
      if ('trouble' in brought) said.value = { words: troubleWord(brought.trouble), isProblem: true };
      else await replaceBy(brought.article);
    },
    async replaceBy(next) {
      // What is being read would stay on the paper, under the name of what came.
      if (!busy.value) await replaceBy(next);
    },
    forget() {
      call(undefined, '');
    },
    async putBack() {
      const back = before;
      if (back === undefined) return;
      remember();
      batch(() => {
        typed.value = back.typed;
        call(back.keptAs, back.kept);
        said.value = { words: i18n.t('text.isBack'), hasBefore: true };
      });
      await read();
    },
    async keep() {
      const read = marking.now();
      if (!read || isPrivate || busy.value) return;
      // Whoever types on meanwhile has typed what is not kept.
      const keeping = typed.value;
      const id = keptAs.value ?? crypto.randomUUID();
      const written = await keepText(id, read);
      if (!written.ok) {
        said.value = { words: writeProblem(written), isProblem: true };
        return;
      }
      batch(() => {
        call(id, keeping);
        said.value = { words: i18n.t('text.kept') };
      });
      // From now on it has an address, under which what is written on it is found.
      await marking.read();
    },
  };
  return text;
}

const TROUBLES = {
  type: 'type',
  empty: 'empty',
  broken: 'broken',
  locked: 'locked',
  scanned: 'scanned',
  'too-large': 'tooLarge',
  'too-long': 'tooLong',
  bomb: 'bomb',
  'too-slow': 'tooSlow',
} as const;

const troubleWord = (trouble: Extract<Brought, { trouble: unknown }>['trouble']): string =>
  i18n.t(`text.bad.${TROUBLES[trouble]}`);
