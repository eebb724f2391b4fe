import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CodeSample } from '../../../components/CodeSample';
import type { Code } from '../../../lib/annotations/codebook';
import { addressOf } from '../place';
import { CodeForm } from './CodeForm';
import type { Codebook } from './codes';

/** One code. Its name leads to the notes that it is on. */
export function CodeRow({ code, book }: { code: Code; book: Codebook }) {
  const [isOpen, setOpen] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { name, style, definition, key } = code;
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => change.current?.focus());
  };
  if (isOpen)
    return (
      <li>
        <CodeForm code={code} book={book} onClose={close} />
      </li>
    );
  const query = { text: '', filters: { tags: { all: [name] } }, sort: 'modified' as const };
  return (
    <li class="code-row">
      <CodeSample look={style} />
      <div class="grow">
        <a class="words" href={`#${addressOf({ view: 'notes', query })}`}>
          <bdi>{name}</bdi>
        </a>
        <span class="small soft">
          {' '}
          {i18n.t('coding.book.notes', book.counts.value.get(name) ?? 0)}
          {key !== undefined && (
            <>
              {' · '}
              {i18n.t('coding.book.keyIs', [key])}
            </>
          )}
        </span>
        {definition !== '' && <p class="words small">{definition}</p>}
      </div>
      <button ref={change} type="button" class="link small" onClick={() => setOpen(true)}>
        {i18n.t('coding.book.change')}
        <span class="visually-hidden"> {name}</span>
      </button>
      <button type="button" class="link small" onClick={() => void book.remove(code)}>
        {i18n.t('coding.book.remove')}
        <span class="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}
