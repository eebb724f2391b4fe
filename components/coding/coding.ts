import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { codesOf } from '../../lib/annotations/arrangement';
import type { Code } from '../../lib/annotations/codebook';
import { newId } from '../../lib/annotations/ids';
import type { Annotation, Body, Correction } from '../../lib/annotations/model';
import { pageOf, sendMessage } from '../../lib/messages';
import { describeSpans } from '../../lib/page/anchor/describe';
import { TEXT_MAP_VERSION } from '../../lib/page/text/text-map';
import { liveSignal } from '../live-signal';
import type { PanelState } from '../panel/state';
import { sendWrite } from '../send-write';
import { type CodingRow, codingRows, nextOpen } from './coding-rows';

/** An article while it is coded, mark by mark. What is done is stored at once; only where one is stands here. */
export interface Coding {
  rows: ReadonlySignal<readonly CodingRow[]>;
  codes: ReadonlySignal<readonly Code[]>;
  /** Place of the mark in hand. */
  at: ReadonlySignal<number>;
  row: ReadonlySignal<CodingRow | undefined>;
  /** Shows a mark on the page. */
  show(id: string): void;
  /** Marks that are judged. */
  done: ReadonlySignal<number>;
  go(at: number): void;
  step(by: 1 | -1): void;
  /** The mark is as it should be; goes on to the next. */
  right(): Promise<void>;
  /** It is none; goes on to the next. */
  wrong(): Promise<void>;
  /** Gives it a code, or takes it back. */
  code(name: string): Promise<void>;
  /** The article is left. */
  close(): void;
}

export function createCoding({ db, page, annotations, undo, tab }: PanelState): Coding {
  const codes = liveSignal<readonly Code[]>(() => () => codesOf(db), []).value;
  /** Stored, and not heard of from the database yet: the next key is about it as it is. */
  const fresh = signal<ReadonlyMap<string, Annotation>>(new Map());
  const close = annotations.value.subscribe(() => {
    fresh.value = new Map();
  });
  const known = computed(() => {
    const own = fresh.value;
    return [...annotations.value.value.filter(({ id }) => !own.has(id)), ...own.values()];
  });
  const rows = computed(() => (page.value ? codingRows(page.value, known.value, codes.value) : []));
  /** By its id: marks come and go while the page is put right. Until the reader turns to one it is the first open one. */
  const hand = signal<string>();
  const at = computed(() => {
    const known = rows.value.findIndex(({ id }) => id === hand.value);
    return known === -1 ? nextOpen(rows.value, 0) : known;
  });
  const row = computed(() => rows.value[at.value]);

  function go(to: number): void {
    const next = rows.value[Math.max(0, Math.min(rows.value.length - 1, to))];
    if (next) hand.value = next.id;
  }

  function show(id: string): void {
    const tabId = tab();
    // A page that has gone shows nothing; what is stored of it can be coded all the same.
    if (tabId !== undefined) sendMessage('goTo', { id, takes: true }, pageOf(tabId)).catch(() => {});
  }

  /** Stores something of a mark. @returns whether it is stored */
  async function save(
    { annotation, parts, snapshot }: CodingRow,
    sentence: string,
    said: { body?: Body; correction?: Correction | null; dismissal?: boolean },
  ): Promise<boolean> {
    const shown = page.value;
    if (!shown) return false;
    const { note = '', tags = [], assessment, heads } = annotation ?? {};
    const base: Body = { note, tags, ...(assessment && { assessment }) };
    const { body = base, ...put } = said;
    const change = newId();
    const isBare = body.note === '' && body.tags.length === 0 && !body.assessment && !annotation?.dismissal;
    const written =
      annotation && isBare && !annotation.correction && said.body
        ? // Its last code was taken back: nothing is left of it.
          await sendWrite('deleteAnnotation', { change, id: annotation.id })
        : await sendWrite('saveAnnotation', {
            change,
            page: shown.page,
            counts: shown.reading?.counts,
            isPrivate: shown.isPrivate,
            id: annotation?.id ?? crypto.randomUUID(),
            body,
            ...(annotation && { base }),
            seen: heads,
            target:
              annotation?.target ?? describeSpans({ text: shown.text, version: TEXT_MAP_VERSION }, parts),
            reading: snapshot,
            ...put,
          });
    undo.report(sentence, written);
    if (!written.ok) return false;
    const { annotation: now } = written.value;
    if (now.deleted === undefined) fresh.value = new Map([...fresh.value, [now.id, now]]);
    return true;
  }

  /** One after the other: a key that is pressed meanwhile is about the mark that is in hand by then. */
  let queue: Promise<void> = Promise.resolve();
  function judge(act: (mine: CodingRow) => Promise<boolean>, goesOn: boolean): Promise<void> {
    queue = queue.then(async () => {
      const mine = row.value;
      const place = at.value;
      if (!mine) return;
      hand.value = mine.id;
      if ((await act(mine)) && goesOn && place < rows.value.length - 1) go(place + 1);
    });
    return queue;
  }

  return {
    rows,
    codes,
    at,
    row,
    done: computed(() => rows.value.filter(({ judged }) => judged !== 'open').length),
    go,
    close,
    show,
    step: (by) => go(at.value + by),
    right: () =>
      judge(async (mine) => {
        // What the reader has put right is as it should be.
        if (mine.judged === 'right' || mine.judged === 'changed') return true;
        const { dismissal, correction } = mine.annotation ?? {};
        const said = {
          // Called wrong after it was put right, it is as it was put.
          ...(!correction && { correction: { what: 'right' as const } }),
          ...(dismissal && { dismissal: false }),
        };
        return save(mine, i18n.t('coding.mode.wasRight'), said);
      }, true),
    wrong: () =>
      judge(async (mine) => {
        if (mine.judged === 'wrong') return true;
        const said = { dismissal: true, ...(mine.judged === 'right' && { correction: null }) };
        return save(mine, i18n.t('coding.mode.wasWrong'), said);
      }, true),
    code: (name) =>
      judge((mine) => {
        const { note = '', tags = [], assessment } = mine.annotation ?? {};
        const isGiven = tags.includes(name);
        const body: Body = {
          note,
          tags: isGiven ? tags.filter((tag) => tag !== name) : [...tags, name],
          ...(assessment && { assessment }),
        };
        const sentence = isGiven
          ? i18n.t('coding.mode.uncoded', [name])
          : i18n.t('coding.mode.wasCoded', [name]);
        return save(mine, sentence, { body });
      }, false),
  };
}
