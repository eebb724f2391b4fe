import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isProbable } from '../../lib/confidence-level';
import type { MarkKind } from '../../lib/messages';
import { CorrectedSign } from '../correct/CorrectedSign';
import { Dotted } from '../Dotted';
import { HowSaid } from '../HowSaid';
import { KindSample } from '../KindSample';
import { LongList } from '../LongList';
import { kindWord, speakerWord } from '../words';
import { CorrectButton } from './CorrectButton';
import { pressMark } from './go-to';
import { addressOfSource, LibraryLink } from './LibraryLink';
import type { SourceRow, Statement } from './rows';
import type { PanelState } from './state';

interface SourceListProps {
  state: PanelState;
  rows: SourceRow[];
  hidden: MarkKind[];
}

/** Who is behind the statements of this page, each with the words that tell most. */
export function SourceList({ state, rows, hidden }: SourceListProps) {
  if (rows.length === 0) return <p class="empty">{i18n.t('sources.empty')}</p>;
  const shown = rows.filter(({ kind }) => !hidden.includes(kind));
  if (shown.length === 0) return <p class="empty">{i18n.t('sources.hidden')}</p>;
  return <LongList rows={shown}>{(row) => <Source key={row.id} state={state} row={row} />}</LongList>;
}

function Source({ state, row }: { state: PanelState; row: SourceRow }) {
  const isOpen = useSignal(false);
  const statementsId = useId();
  const count = row.statements.length;
  const name = row.name || i18n.t('sources.nobody');
  return (
    <li>
      <div class="source">
        <button
          type="button"
          class="place"
          onClick={() => void pressMark(state, row.statements[0]?.id ?? '')}
        >
          <KindSample kind={row.kind} />
          <span class="grow">
            <span class="one-line">
              {name} <CorrectedSign corrected={correctedIn(row)} corrections={state.corrections.value} />
            </span>
            <span class="telling small soft">
              {row.name && <span>{kindWord(row.kind)} ·</span>}
              <span class="one-line">
                <Words statement={row.telling} />
              </span>
            </span>
          </span>
        </button>
        <button
          type="button"
          class="figure expand"
          aria-expanded={isOpen.value}
          aria-controls={statementsId}
          aria-label={i18n.list([i18n.t('sources.expand', [name]), ...counted(count)])}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {i18n.number(count)}
        </button>
      </div>
      {isOpen.value && (
        <div id={statementsId} class="statements">
          {row.anonymity && <p class="why small soft words">{i18n.t('anonymity', [row.anonymity])}</p>}
          <LongList rows={row.statements}>
            {(statement) => (
              <li key={statement.id} class="correctable">
                <button type="button" class="place small" onClick={() => void pressMark(state, statement.id)}>
                  <span class="grow">
                    <span class="words three-lines">
                      <Words statement={statement} />{' '}
                      <CorrectedSign corrected={statement.corrected} corrections={state.corrections.value} />
                    </span>
                    <span class="soft">
                      <Dotted>
                        {isProbable(statement.sourceConfidence) &&
                          speakerWord({ name, confidence: statement.sourceConfidence })}
                        <HowSaid {...statement.details} />
                      </Dotted>
                    </span>
                  </span>
                </button>
                <CorrectButton state={state} id={statement.id} what="attribution" words={statement.words} />
              </li>
            )}
          </LongList>
          {row.name && (
            <p class="elsewhere small">
              <LibraryLink
                frame={state.frame}
                address={addressOfSource(row.name)}
                label={i18n.t('library.fromPopup.sourceLabel', [name])}
              >
                {i18n.t('library.fromPopup.source')}
              </LibraryLink>
            </p>
          )}
        </div>
      )}
    </li>
  );
}

/** "2 statements", with the number that is seen: some languages have a word for two, and whoever speaks to the computer says "2". */
function counted(count: number): string[] {
  const [words, number] = [i18n.t('sources.statements', count), i18n.number(count)];
  return words.includes(number) ? [words] : [words, number];
}

/** Of the source, and of what it said. */
const correctedIn = ({ corrected = [], statements }: SourceRow): string[] => [
  ...corrected,
  ...statements.flatMap((each) => each.corrected ?? []),
];

/** A source's own words in quotation marks; a paraphrase is the writer's, and has none. */
function Words({ statement: { isDirect, words } }: { statement: Statement }) {
  return isDirect ? <q>{words}</q> : words;
}
