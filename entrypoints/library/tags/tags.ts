import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { liveSignal } from '../../../components/live-signal';
import { sendWrite } from '../../../components/send-write';
import { arrangementOf, PROJECT_TAG, settingField } from '../../../lib/annotations/arrangement';
import { newId } from '../../../lib/annotations/ids';
import { cleanTags } from '../../../lib/annotations/tags';
import type { FacetValue } from '../../../lib/search/query';
import type { LibraryState } from '../state';

/** Every tag, and what can be done with it everywhere. */
export interface Tags {
  /** Those that hold what is typed, in the order that is chosen. Nothing until they are known. */
  shown: ReadonlySignal<FacetValue[] | undefined>;
  count: ReadonlySignal<number>;
  typed: Signal<string>;
  order: Signal<'name' | 'count'>;
  /** Only those that are on one annotation alone. */
  onlyOnce: Signal<boolean>;
  chosen: Signal<ReadonlySet<string>>;
  /** The tag that new notes begin with. */
  project: ReadonlySignal<string | undefined>;
  rename(from: string, to: string): Promise<void>;
  /** Those that are chosen become one. */
  merge(to: string): Promise<void>;
  /** Takes a tag off everything that it is on. */
  remove(tag: string): Promise<void>;
  beginNotesWith(tag: string | null): Promise<void>;
}

export function createTags({ stored, worker, written, undo, bulk, failed }: LibraryState): Tags {
  const all = signal<FacetValue[]>();
  const typed = signal('');
  const order = signal<'name' | 'count'>('name');
  const onlyOnce = signal(false);
  const chosen = signal<ReadonlySet<string>>(new Set());
  const arrangement = liveSignal(() => () => arrangementOf(stored.db), undefined);
  const project = computed(() => {
    const tag = arrangement.value.value?.settings.get(PROJECT_TAG);
    return typeof tag === 'string' ? tag : undefined;
  });

  let asked = 0;
  effect(() => {
    // Asked again whenever something was written; what is answered late is not shown.
    void written.value;
    asked += 1;
    const mine = asked;
    worker.tags().then((tags) => {
      if (mine === asked) all.value = tags;
    }, failed);
  });

  const shown = computed(() => {
    const words = typed.value.trim().toLocaleLowerCase();
    const left = all.value?.filter(
      ({ value, count }) => value.toLocaleLowerCase().includes(words) && (!onlyOnce.value || count === 1),
    );
    const byName = (a: FacetValue, b: FacetValue) => a.value.localeCompare(b.value);
    return left?.sort((a, b) => (order.value === 'count' && b.count - a.count) || byName(a, b));
  });

  /** Ids of all that one of some tags is on, deleted or not found by anything else. */
  const idsWith = (any: string[]) => () =>
    worker.idsOf({ text: '', filters: { tags: { any } }, sort: 'modified' });

  async function beginNotesWith(tag: string | null): Promise<void> {
    const set = [{ field: settingField(PROJECT_TAG), value: tag }];
    const sentence =
      tag === null ? i18n.t('library.tags.noProject') : i18n.t('library.tags.isProject', [tag]);
    undo.report(sentence, await sendWrite('arrange', { change: newId(), set }));
  }

  return {
    shown,
    count: computed(() => all.value?.length ?? 0),
    typed,
    order,
    onlyOnce,
    chosen,
    project,
    async rename(from, name) {
      const [to] = cleanTags([name]);
      if (to === undefined || to === from) return;
      await bulk.run(idsWith([from]), { do: 'renameTag', from, to });
      if (project.value === from) await beginNotesWith(to);
    },
    async merge(name) {
      const [to] = cleanTags([name]);
      const from = [...chosen.value].filter((tag) => tag !== to);
      if (to === undefined || from.length === 0) return;
      await bulk.run(idsWith(from), { do: 'mergeTags', from, to });
      chosen.value = new Set();
    },
    async remove(tag) {
      await bulk.run(idsWith([tag]), { do: 'untag', tag });
    },
    beginNotesWith,
  };
}
