import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KindSample } from '../../../components/KindSample';
import { kindWord } from '../../../components/words';
import type { SourcesFound } from '../../../lib/library/sourcing-found';
import type { SourceRow } from '../../../lib/sourcing/listing';
import type { LibraryState } from '../state';
import { PairList } from './PairList';
import { useAnswer } from './use-answer';
import { Waiting } from './Waiting';
import { sourceAddress } from './words';

/** Rows that are shown at once, and as many again when asked. */
const PAGE = 100;

/** Every source of the pages that are annotated or kept. */
export function SourceList({ state }: { state: LibraryState }) {
  const [typed, setTyped] = useState('');
  const [to, setTo] = useState(PAGE);
  const answer = useAnswer(state, JSON.stringify([typed, to]), (progress) =>
    state.worker.sources(typed, 0, to, progress),
  );
  // While the next letter's are awaited, the list stays.
  const [shown, setShown] = useState<SourcesFound>();
  if (answer.value && answer.value !== shown) setShown(answer.value);
  const found = answer.value ?? shown;
  return (
    <section class="page sourcing" aria-labelledby="sources-title">
      <h2 id="sources-title">{i18n.t('library.sourcing.sources.title')}</h2>
      <p class="soft">{i18n.t('library.sourcing.sources.help')}</p>
      <Waiting answer={answer} />
      <input
        type="search"
        aria-label={i18n.t('library.sourcing.sources.find')}
        placeholder={i18n.t('library.sourcing.sources.find')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setTo(PAGE);
        }}
      />
      {found && (
        <p class="small soft count" role="status">
          {i18n.t('library.sourcing.sources.total', found.total)} ·{' '}
          {i18n.t('library.sourcing.pages', found.pages)}
        </p>
      )}
      {found?.all === 0 && <p class="empty">{i18n.t('library.sourcing.sources.none')}</p>}
      {found && found.all > 0 && found.total === 0 && (
        <p class="empty">{i18n.t('library.sourcing.nothingLike')}</p>
      )}
      {found && <PairList state={state} key={found.all} />}
      <ul class="lines">
        {found?.rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </ul>
      {found && found.rows.length < found.total && (
        <button type="button" class="chip" onClick={() => setTo(to + PAGE)}>
          {i18n.t('library.sourcing.more', [found.total - found.rows.length])}
        </button>
      )}
    </section>
  );
}

function Row({ row: { name, kind, others, pages, statements, isOwn } }: { row: SourceRow }) {
  return (
    <li class="line">
      <KindSample kind={kind} />
      <span class="grow">
        <a class="words" href={sourceAddress(name)}>
          {name}
        </a>
        <span class="small soft">
          {' '}
          {kindWord(kind)}
          {others.length > 0 && ` · ${i18n.t('library.sourcing.sources.also', [i18n.list(others)])}`}
          {!isOwn && pages > 1 && ` · ${i18n.t('library.sourcing.sources.notOne')}`}
        </span>
      </span>
      <span class="small soft figures">
        {i18n.t('library.sourcing.statements', statements)} · {i18n.t('library.sourcing.pages', pages)}
      </span>
    </li>
  );
}
