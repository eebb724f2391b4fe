import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindWord } from '../../../components/words';
import type { SourceFound } from '../../../lib/library/sourcing-found';
import type { SourceRow } from '../../../lib/sourcing/listing';
import type { LibraryState } from '../state';
import { Choose } from './Choose';
import { joinSources, partSources } from './joining';

/** Names that are proposed while one types. */
const MOST_CHOICES = 12;

interface Props {
  state: LibraryState;
  found: SourceFound;
  row: SourceRow;
}

/** "Same person as …": names that are joined with this one, and the way to join another. */
export function JoinForm({ state, found: { name, joined, alike }, row }: Props) {
  const [other, setOther] = useState<SourceRow>();
  return (
    <div class="joining">
      {joined.length > 0 && (
        <ul class="row" aria-label={i18n.t('library.sourcing.join.with')}>
          <li class="soft">{i18n.t('library.sourcing.join.with')}</li>
          {joined.map((each) => (
            <li key={each} class="row">
              <b class="words">{each}</b>
              <button type="button" class="link small" onClick={() => void partSources(state, [each])}>
                {i18n.t('library.sourcing.join.part')}
                <bdi class="visually-hidden">: {each}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {alike.length > 0 && !other && (
        <ul class="row">
          <li class="soft">{i18n.t('library.sourcing.join.perhaps')}</li>
          {alike.slice(0, 5).map(({ row: each }) => (
            <li key={each.name}>
              <button type="button" class="chip words" onClick={() => setOther(each)}>
                {each.name} ({each.statements})
              </button>
            </li>
          ))}
        </ul>
      )}
      {other ? (
        <Preview
          one={row}
          other={other}
          onJoin={(from, to) => {
            setOther(undefined);
            void joinSources(state, from, to);
          }}
          onCancel={() => setOther(undefined)}
        />
      ) : (
        <Choose
          label={i18n.t(
            row.kind === 'person' ? 'library.sourcing.join.samePerson' : 'library.sourcing.join.sameSource',
          )}
          find={async (typed) => {
            const { rows } = await state.worker.sources(typed, 0, MOST_CHOICES);
            return rows.filter((each) => each.isOwn && each.name !== name);
          }}
          keyOf={(each) => each.name}
          row={(each) => (
            <>
              <span class="words">{each.name}</span>{' '}
              <span class="small soft">
                {kindWord(each.kind)} · {i18n.t('library.sourcing.statements', each.statements)}
              </span>
            </>
          )}
          onChoose={(each) => setOther(each)}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  one: SourceRow;
  other: SourceRow;
  onJoin(from: string, to: string): void;
  onCancel(): void;
}

/** What joining will do, and under which of the two names. */
function Preview({ one, other, onJoin, onCancel }: PreviewProps) {
  return (
    <fieldset class="asked preview">
      <legend>{i18n.t('library.sourcing.join.title')}</legend>
      <ul>
        {[one, other].map(({ name, statements, pages }) => (
          <li key={name}>
            <b class="words">{name}</b>: {i18n.t('library.sourcing.statements', statements)},{' '}
            {i18n.t('library.sourcing.pages', pages)}
          </li>
        ))}
      </ul>
      <p class="small soft">{i18n.t('library.sourcing.join.what')}</p>
      <div class="row">
        <button type="button" class="main" onClick={() => onJoin(one.name, other.name)}>
          {i18n.t('library.sourcing.join.under', [other.name])}
        </button>
        <button type="button" class="chip" onClick={() => onJoin(other.name, one.name)}>
          {i18n.t('library.sourcing.join.under', [one.name])}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {i18n.t('library.sourcing.join.cancel')}
        </button>
      </div>
    </fieldset>
  );
}
