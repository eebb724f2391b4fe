import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { fileWords } from '../../../components/file-words';
import { liveSignal } from '../../../components/live-signal';
import { sendWrite } from '../../../components/send-write';
import { arrangementOf, settingField } from '../../../lib/annotations/arrangement';
import { newId } from '../../../lib/annotations/ids';
import { DEFAULT_TEMPLATES } from '../../../lib/exchange/default-templates';
import { BY_TEMPLATE, type OutFormatId } from '../../../lib/exchange/format-list';
import type { TemplateShown } from '../../../lib/library/api';
import type { TakingParts } from './parts';

type Flavour = keyof typeof DEFAULT_TEMPLATES;

/** Under `setting:`, the templates that the reader has changed. */
const KEY = 'template';

/** ms after the last letter that a template is tried. */
const PAUSE_MS = 250;

/** The template by which a page is written in Markdown. */
export interface Templates {
  /** As it is typed; nothing where the format has none. */
  text: ReadonlySignal<string | undefined>;
  /** What it makes of the first page. */
  shown: ReadonlySignal<TemplateShown | undefined>;
  /** Whether it is another than is stored, and than came with Whence. */
  isChanged: ReadonlySignal<boolean>;
  isOwn: ReadonlySignal<boolean>;
  type(text: string): void;
  /** Keeps what is typed for the next time. */
  keep(): Promise<void>;
  /** Back to the one that came with Whence. */
  begin(): Promise<void>;
}

export function createTemplates(
  { db, worker, places, undo }: TakingParts,
  format: ReadonlySignal<OutFormatId>,
): Templates {
  const flavour = computed(() => BY_TEMPLATE[format.value]);
  const isSeen = computed(() => places.place.value.view === 'take');
  const stored = liveSignal<Partial<Record<Flavour, string>>>(
    () => (isSeen.value ? async () => templatesIn((await arrangementOf(db)).settings.get(KEY)) : undefined),
    {},
  );
  const typed = signal<Partial<Record<Flavour, string>>>({});
  const shown = signal<TemplateShown>();

  const kept = (of: Flavour) => stored.value.value[of] ?? DEFAULT_TEMPLATES[of];
  const text = computed(() => {
    const of = flavour.value;
    return of && (typed.value[of] ?? kept(of));
  });

  effect(() => {
    const of = flavour.value;
    const template = text.value;
    const isAlone = format.value !== 'markdownFile';
    if (!of || template === undefined || !isSeen.value) return;
    let isPast = false;
    const timer = setTimeout(async () => {
      const tried = await worker
        .tryTemplate({ template, flavour: of, isAlone, words: fileWords() })
        .catch(() => undefined);
      if (!isPast) shown.value = tried;
    }, PAUSE_MS);
    return () => {
      isPast = true;
      clearTimeout(timer);
    };
  });

  /** @param template nothing: the one that came with Whence */
  async function store(of: Flavour, template: string | undefined): Promise<void> {
    const { [of]: _, ...others } = stored.value.value;
    const all = template === undefined ? others : { ...others, [of]: template };
    const value = Object.keys(all).length > 0 ? all : null;
    const written = await sendWrite('arrange', {
      change: newId(),
      set: [{ field: settingField(KEY), value }],
    });
    const { [of]: __, ...rest } = typed.value;
    if (written.ok) typed.value = rest;
    undo.report(i18n.t('library.take.template.kept'), written);
  }

  return {
    text,
    shown,
    isChanged: computed(() => flavour.value !== undefined && text.value !== kept(flavour.value)),
    isOwn: computed(() => flavour.value !== undefined && text.value !== DEFAULT_TEMPLATES[flavour.value]),
    type(template) {
      if (flavour.value) typed.value = { ...typed.value, [flavour.value]: template };
    },
    async keep() {
      if (flavour.value) await store(flavour.value, text.value);
    },
    async begin() {
      const of = flavour.value;
      if (!of) return;
      const { [of]: _, ...rest } = typed.value;
      typed.value = rest;
      if (stored.value.value[of] !== undefined) await store(of, undefined);
    },
  };
}

/** What is stored may be of another version. */
function templatesIn(value: unknown): Partial<Record<Flavour, string>> {
  const all = Object.entries((value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    all.filter(([name, text]) => Object.hasOwn(DEFAULT_TEMPLATES, name) && typeof text === 'string'),
  );
}
