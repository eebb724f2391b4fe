import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KindSample } from '../../../components/KindSample';
import { kindWord, webLinks } from '../../../components/words';
import type { NotedSource, SourceFound } from '../../../lib/library/sourcing-found';
import { addressOf } from '../place';
import type { LibraryState } from '../state';
import { JoinForm } from './JoinForm';
import { Said } from './Said';
import { useAnswer } from './use-answer';
import { Waiting } from './Waiting';
import { compareAddress, dateWord, dayWord, notesAddress, siteAddress, sourceAddress } from './words';

/** Pages that are shown at once, and as many again when asked. */
const PAGE = 30;

/** Everything that one source said, by date. */
export function OneSource({ state, name }: { state: LibraryState; name: string }) {
  const [to, setTo] = useState(PAGE);
  const answer = useAnswer(state, `${to} ${name}`, (progress) => state.worker.source(name, 0, to, progress));
  const [shown, setShown] = useState<SourceFound>();
  if (answer.value && answer.value !== shown) setShown(answer.value);
  const found = answer.value ?? shown;
  useEffect(() => {
    // Joined with another: its address is that of the name that both are shown under.
    if (found && found.name !== name) state.places.go({ view: 'source', name: found.name }, { isSame: true });
  }, [found?.name]);
  return (
    <section class="page sourcing" aria-labelledby="source-title">
      <a class="link back" href={sourceAddress('')}>
        {i18n.t('library.sourcing.sources.title')}
      </a>
      <h2 id="source-title" class="words">
        {found?.name ?? name}
      </h2>
      <Waiting answer={answer} />
      {found && <Head state={state} found={found} />}
      {found?.pages.map((page) => (
        <OnPage key={page.page} page={page} />
      ))}
      {found && found.pages.length < found.total && (
        <button type="button" class="chip" onClick={() => setTo(to + PAGE)}>
          {i18n.t('library.sourcing.more', [found.total - found.pages.length])}
        </button>
      )}
      {found && found.noted.length > 0 && <Noted noted={found.noted} />}
    </section>
  );
}

function Head({ state, found }: { state: LibraryState; found: SourceFound }) {
  const { row, name } = found;
  const notes = addressOf({
    view: 'notes',
    query: { text: '', filters: { source: [name] }, sort: 'modified' },
  });
  if (!row)
    return (
      <p class="soft">
        {found.total + found.noted.length === 0
          ? i18n.t('library.sourcing.source.unknown')
          : i18n.t('library.sourcing.source.notRead')}
      </p>
    );
  return (
    <>
      <p class="row">
        <KindSample kind={row.kind} />
        {kindWord(row.kind)} · {i18n.t('library.sourcing.statements', row.statements)} ·{' '}
        {i18n.t('library.sourcing.pages', row.pages)} ·{' '}
        <a href={`#${notes}`}>{i18n.t('library.sourcing.source.notes')}</a>
      </p>
      {row.isOwn ? (
        <JoinForm state={state} found={found} row={row} />
      ) : (
        <p class="soft">{i18n.t('library.sourcing.source.notOwn')}</p>
      )}
      <p class="small soft">{i18n.t('library.sourcing.source.errors')}</p>
    </>
  );
}

/** Others that are named, in one line. */
const MOST_OTHERS = 10;

function OnPage({ page: on }: { page: SourceFound['pages'][0] }) {
  const { page, title, site, statements, others, notes } = on;
  const [link] = webLinks([page]);
  return (
    <article class="on-page">
      <h3 class="words">
        {link ? (
          <a href={link} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      <p class="small soft">
        <a href={siteAddress(site)}>
          <bdi>{site}</bdi>
        </a>{' '}
        · {dateWord(on)} ·{' '}
        {notes > 0 ? (
          <a href={notesAddress(page)}>{i18n.t('library.sourcing.notes', notes)}</a>
        ) : (
          i18n.t('library.sourcing.notes', 0)
        )}{' '}
        ·{' '}
        <a href={compareAddress(page)}>
          {i18n.t('library.sourcing.compareThis')}
          <bdi class="visually-hidden">: {title}</bdi>
        </a>
      </p>
      <ul>
        {statements.map((said, at) => (
          <li key={at} class="said">
            <Said
              {...said}
              words={said.content}
              until={said.until === undefined ? undefined : dayWord(said.until)}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p class="small soft others">
          {i18n.t('library.sourcing.source.others')}{' '}
          {others.slice(0, MOST_OTHERS).map(({ name }, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <a class="words" href={sourceAddress(name)}>
                {name}
              </a>
            </span>
          ))}
          {others.length > MOST_OTHERS &&
            ` ${i18n.t('library.sourcing.andMore', [others.length - MOST_OTHERS])}`}
        </p>
      )}
    </article>
  );
}

/** Annotations that name it, where no reading does. */
function Noted({ noted }: { noted: NotedSource[] }) {
  return (
    <>
      <h3>{i18n.t('library.sourcing.source.noted')}</h3>
      <p class="small soft">{i18n.t('library.sourcing.source.notedHelp')}</p>
      <ul>
        {noted.map(({ id, page, title, words, note, created, ...how }) => (
          <li key={id} class="on-page">
            <p class="small soft">
              <a href={notesAddress(page)}>
                <bdi>{title}</bdi>
              </a>{' '}
              · {i18n.t('library.sourcing.source.notedOn', [dayWord(created)])}
            </p>
            <Said words={words} {...how} />
            {note !== '' && <p class="words note">{note}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
