import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SourceRow } from '../../../lib/sourcing/listing';
import type { LibraryState } from '../state';
import { joinSources } from './joining';
import { useAnswer } from './use-answer';
import { sourceAddress } from './words';

/** Pairs of sources that may be one, where there are some. They are looked for when it is opened. */
export function PairList({ state }: { state: LibraryState }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="pairs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('library.sourcing.pairs.title')}</summary>
      {isOpen && <Pairs state={state} />}
    </details>
  );
}

function Pairs({ state }: { state: LibraryState }) {
  const { value } = useAnswer(state, 'pairs', (progress) => state.worker.likelySources(progress));
  if (!value) return null;
  return (
    <>
      <p class="small soft">
        {value.total === 0 ? i18n.t('library.sourcing.pairs.none') : i18n.t('library.sourcing.pairs.help')}
      </p>
      <ul class="lines">
        {value.pairs.map(({ a, b }) => (
          <li key={JSON.stringify([a.name, b.name])} class="line">
            <span class="grow">
              <Name row={a} /> – <Name row={b} />
            </span>
            <button type="button" class="chip" onClick={() => void joinSources(state, b.name, a.name)}>
              {i18n.t('library.sourcing.join.now')}
              <span class="visually-hidden">
                : {b.name}, {a.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const Name = ({ row: { name, statements } }: { row: SourceRow }) => (
  <>
    <a class="words" href={sourceAddress(name)}>
      {name}
    </a>{' '}
    <span class="small soft">{i18n.t('library.sourcing.statements', statements)}</span>
  </>
);
