import { type Signal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Passage } from '../../lib/messages';
import type { Role, RoleSpan } from '../../lib/page/anchor/target';
import type { Span } from '../../lib/reading/types';
import { atEnds, between, type End, type InHand, moved, spansOfRole, withRole } from './edges';
import { wordsOf } from './words-of';

interface EdgesProps {
  passage: Passage;
  parts: Signal<RoleSpan[]>;
  /** Those that the reader can draw. */
  roles: readonly Role[];
}

/** Room above the first part when the passage is first seen (CSS pixels): the line before it. */
const PEEK = 34;

/** Where a drag began, and what it moves. */
type Drag = { from: Span; others: Span[] };

/** What was made of which parts, while one role is drawn. */
type Drawing = { role: Role; ground: readonly RoleSpan[]; drawn: readonly RoleSpan[] };

/**
 * The passage, in which the parts of a statement are drawn: by dragging over its words or the ends of a part, or with
 * the arrow keys on an end, by word. A role that has no part yet has an end to begin it with; its button, pressed again,
 * goes on to its next part and then to a new one.
 */
export function Edges({ passage: { text, start }, parts, roles }: EdgesProps) {
  const hand = useSignal<InHand>({ role: roles.at(-1)!, index: 0 });
  const drag = useSignal<Drag | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);
  /** The end that the last key moved: it is drawn elsewhere by then, and is to keep the focus. */
  const moving = useRef<End | undefined>(undefined);
  useLayoutEffect(() => {
    if (moving.current) box.current?.querySelector<HTMLElement>(`[data-end=${moving.current}]`)?.focus();
    moving.current = undefined;
  });
  // What it is about is seen, and not the paragraph before it alone.
  useLayoutEffect(() => {
    const first = box.current?.querySelector('.word[class*=role-]');
    if (box.current && first)
      box.current.scrollTop +=
        first.getBoundingClientRect().top - box.current.getBoundingClientRect().top - PEEK;
  }, []);
  const words = useMemo(
    () => wordsOf(text).map(([from, to]): Span => [from + start, to + start]),
    [text, start],
  );
  const { role, index } = hand.value;
  const spans = spansOfRole(parts.value, role);
  const inHand = spans[index];
  const ends = inHand && atEnds(inHand, words);
  /** Where a part is begun by keyboard. */
  const blank = ends ? -1 : freeWord(words, parts.value, text, start);

  /** What was drawn over others by the way is theirs again: they are as they were when this role was taken up. */
  const drawing = useRef<Drawing | undefined>(undefined);
  function draw(drawnSpans: readonly Span[]): void {
    const { current } = drawing;
    const isStill = current?.role === role && current.drawn === parts.value;
    const ground = isStill ? current.ground : parts.value;
    const drawn = withRole(ground, role, drawnSpans);
    drawing.current = { role, ground, drawn };
    parts.value = drawn;
  }

  const put = (others: readonly Span[], span: Span) => {
    draw([...others, span]);
    const isIn = ([from, to]: Span) => from <= span[0] && span[1] <= to;
    hand.value = { role, index: spansOfRole(parts.value, role).findIndex(isIn) };
  };
  const othersThan = (at: number) => spans.filter((_, each) => each !== at);

  /** Begun on a part in hand, its nearer end moves; else new words take the place of the part, or come beside it. */
  function begin(word: Span, isBeside: boolean): void {
    const at = spans.findIndex(([from, to]) => from <= word[0] && word[1] <= to);
    const on = spans[at];
    if (on) {
      const isNearStart = word[0] - on[0] < on[1] - word[1];
      const far = isNearStart
        ? words.findLast(([, to]) => to <= on[1])
        : words.find(([from]) => from >= on[0]);
      drag.value = { from: far ?? word, others: othersThan(at) };
    } else drag.value = { from: word, others: isBeside ? spans : othersThan(index) };
    put(drag.value.others, between(drag.value.from, word));
  }

  function onKey(event: KeyboardEvent, end: End): void {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    const first = words[blank];
    if (by === undefined || !(inHand ?? first)) return;
    event.preventDefault();
    moving.current = end;
    if (inHand) put(othersThan(index), moved(inHand, end, by, words));
    else if (first) put(spans, first);
  }

  function handle(end: End) {
    const at = ends ? ends[end === 'start' ? 0 : 1] : -1;
    const word = words[at];
    return (
      <span
        key={`handle-${end}`}
        class="handle"
        data-end={end}
        role="slider"
        tabIndex={0}
        aria-label={i18n.t(end === 'start' ? 'correct.begins' : 'correct.ends', [
          i18n.t(`correct.role.${role}`),
        ])}
        aria-valuemin={inHand ? 1 : 0}
        aria-valuemax={words.length}
        aria-valuenow={at + 1}
        aria-valuetext={word ? text.slice(word[0] - start, word[1] - start) : ''}
        onKeyDown={(event) => onKey(event, end)}
        onPointerDown={(event) => {
          event.preventDefault();
          if (!inHand) return;
          const far =
            end === 'start'
              ? words.findLast(([, to]) => to <= inHand[1])
              : words.find(([from]) => from >= inHand[0]);
          if (far) drag.value = { from: far, others: othersThan(index) };
        }}
      />
    );
  }

  return (
    <div class="edges">
      <fieldset class="bare row">
        <legend class="visually-hidden">{i18n.t('correct.parts')}</legend>
        {roles.map((each) => (
          <button
            key={each}
            type="button"
            class={`chip role-${each}`}
            aria-pressed={each === role}
            onClick={() => {
              hand.value = { role: each, index: each === role ? (index + 1) % (spans.length + 1) : 0 };
            }}
          >
            {i18n.t(`correct.role.${each}`)}
          </button>
        ))}
        {inHand && roles.length > 1 && (
          <button
            type="button"
            class="link"
            onClick={() => {
              draw(othersThan(index));
              hand.value = { role, index: 0 };
            }}
          >
            {i18n.t('correct.take')}
          </button>
        )}
      </fieldset>
      {/* The ends are reached by keyboard; dragging over words is the other way to the same. */}
      <div
        class="passage"
        ref={box}
        dir="auto"
        onPointerUp={() => {
          drag.value = undefined;
        }}
        onPointerLeave={() => {
          drag.value = undefined;
        }}
      >
        {pieces(text, start, words).map(({ word, before, at }) => {
          const part = parts.value.find(({ span }) => span[0] < word[1] && word[0] < span[1]);
          return (
            <Fragment key={at}>
              {before}
              {(ends?.[0] === at || blank === at) && handle('start')}
              <span
                class={part ? `word role-${part.role}` : 'word'}
                onPointerDown={(event) => {
                  event.preventDefault();
                  begin(word, event.ctrlKey || event.metaKey);
                }}
                onPointerEnter={() => {
                  if (drag.value) put(drag.value.others, between(drag.value.from, word));
                }}
              >
                {text.slice(word[0] - start, word[1] - start)}
              </span>
              {ends?.[1] === at && handle('end')}
            </Fragment>
          );
        })}
      </div>
      <p class="small soft">{i18n.t('correct.how')}</p>
    </div>
  );
}

/** The first word of the paragraph that is in no part, or else of the passage. */
function freeWord(words: readonly Span[], parts: readonly RoleSpan[], text: string, start: number): number {
  const first = Math.min(...parts.map(({ span }) => span[0]));
  const paragraph = Number.isFinite(first) ? text.lastIndexOf('\n', first - start) + start : start;
  const isFree = ([from, to]: Span) => !parts.some(({ span }) => span[0] < to && from < span[1]);
  const here = words.findIndex((word) => word[0] > paragraph && isFree(word));
  return here === -1 ? Math.max(0, words.findIndex(isFree)) : here;
}

/** Each word with what stands before it. */
function pieces(text: string, start: number, words: readonly Span[]) {
  return words.map((word, at) => ({
    word,
    at,
    before: text.slice((words[at - 1]?.[1] ?? start) - start, word[0] - start),
  }));
}
