import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CodeSample } from '../../../components/CodeSample';
import { type Code, freeKey, freeStyle, LONGEST_DEFINITION } from '../../../lib/annotations/codebook';
import type { Codebook } from './codes';

interface CodeFormProps {
  book: Codebook;
  /** The one to change; absent for a new one. */
  code?: Code;
  onClose: () => void;
}

/** Their names, in the order of their styles. */
const LOOKS = ['blue', 'brown', 'teal', 'violet', 'olive', 'indigo', 'crimson', 'grey'] as const;

/** Name, look, key and definition of a code. */
export function CodeForm({ book, code, onClose }: CodeFormProps) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<Code>(() => code ?? newCode(book));
  const [isTried, setTried] = useState(false);
  // What the reader asked for is to type here.
  useLayoutEffect(() => first.current?.focus(), []);
  const put = (given: Partial<Code>) => setTyped({ ...typed, ...given });
  const trouble = book.troubleOf(typed, code);
  const isSaid = trouble !== undefined && (isTried || trouble !== 'noName');

  return (
    <form
      class="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (trouble) return first.current?.focus();
        onClose();
        void book.save(typed, code);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <label>
        {i18n.t('coding.book.name')}
        <input
          ref={first}
          value={typed.name}
          aria-describedby={isSaid ? `${id}-trouble` : undefined}
          onInput={(event) => put({ name: event.currentTarget.value })}
        />
      </label>
      <fieldset class="plain row looks">
        <legend>{i18n.t('coding.book.look')}</legend>
        {LOOKS.map((name, place) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name={`${id}-look`}
              checked={typed.style === place + 1}
              onChange={() => put({ style: place + 1 })}
            />
            <CodeSample look={place + 1} />
            <span class="visually-hidden">{i18n.t(`coding.look.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <label class="key">
        {i18n.t('coding.book.key')}
        <input
          value={typed.key ?? ''}
          autocomplete="off"
          maxLength={2}
          aria-describedby={`${id}-key`}
          // The key itself is the answer: one replaces the one before.
          onInput={(event) => put({ key: [...event.currentTarget.value.trim()].at(-1) })}
        />
        <span id={`${id}-key`} class="small soft">
          {i18n.t('coding.book.keyHelp')}
        </span>
      </label>
      <label>
        {i18n.t('coding.book.definition')}
        <textarea
          rows={3}
          maxLength={LONGEST_DEFINITION}
          value={typed.definition}
          onInput={(event) => put({ definition: event.currentTarget.value })}
        />
      </label>
      <p id={`${id}-trouble`} role="alert">
        {isSaid && i18n.t(`coding.book.trouble.${trouble}`)}
      </p>
      <p class="row">
        <button type="submit" class="main">
          {i18n.t('coding.book.save')}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {i18n.t('coding.book.cancel')}
        </button>
      </p>
    </form>
  );
}

function newCode({ codes }: Codebook): Code {
  const all = codes.value ?? [];
  const key = freeKey(all);
  return { name: '', style: freeStyle(all), definition: '', ...(key !== undefined && { key }) };
}
