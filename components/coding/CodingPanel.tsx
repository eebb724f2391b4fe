import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { CodeSample } from '../CodeSample';
import { HowSaid } from '../HowSaid';
import { KindSample } from '../KindSample';
import { openLibrary } from '../open-library';
import { PanelFrame } from '../panel/PanelFrame';
import type { PanelState } from '../panel/state';
import { kindWord, speakerWord } from '../words';
import { Changing } from './Changing';
import './coding.css';
import { type Coding, createCoding } from './coding';
import type { CodingRow } from './coding-rows';
import { codingKeys } from './keys';
import { Strip } from './Strip';

/** All marks of the article, one after the other: right, wrong, changed, with codes. By keyboard alone. */
export function CodingPanel({ state }: { state: PanelState }) {
  const coding = useMemo(() => createCoding(state), [state]);
  const isChanging = useSignal(false);
  const row = coding.row.value;

  useEffect(() => coding.close, [coding]);

  useEffect(() => {
    // Another mark, or another tab's: what was being changed is not it.
    isChanging.value = false;
    if (row) coding.show(row.id);
  }, [coding, row?.id]);
  useLayoutEffect(() => {
    const onKeyDown = codingKeys(coding, {
      isOff: () => isChanging.value,
      change: () => {
        isChanging.value = true;
      },
      undo: () => void state.undo.undo(),
    });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [coding]);

  return (
    <PanelFrame state={state} title={i18n.t('coding.mode.title')}>
      <div class="coding">
        {!row && <p class="empty">{i18n.t('coding.mode.nothing')}</p>}
        {row && <Progress coding={coding} />}
        {row && isChanging.value && (
          <Changing
            key={row.id}
            state={state}
            row={row}
            onClose={() => {
              isChanging.value = false;
              document.getElementById('panel')?.focus();
            }}
          />
        )}
        {row && !isChanging.value && (
          <>
            <Mark row={row} />
            <Judging
              coding={coding}
              row={row}
              onChange={() => {
                isChanging.value = true;
              }}
              onUndo={() => void state.undo.undo()}
            />
            <Codes coding={coding} row={row} leave={state.frame.leave} />
          </>
        )}
      </div>
    </PanelFrame>
  );
}

/** How far one is. */
function Progress({ coding }: { coding: Coding }) {
  const count = coding.rows.value.length;
  const place = i18n.t('coding.mode.place', [coding.at.value + 1, count]);
  const done = i18n.t('coding.mode.done', [coding.done.value, count]);
  return (
    <div class="progress">
      <p class="row" role="status">
        <b>{place}</b>
        <span class="soft">{done}</span>
      </p>
      <Strip coding={coding} />
    </div>
  );
}

/** The mark in hand: whose it is, and its words. */
function Mark({ row: { kind, details, words, judged } }: { row: CodingRow }) {
  const names = details && i18n.list(details.speakers.map(speakerWord));
  return (
    <div class="mark" role="status">
      <p class="row">
        <KindSample kind={kind} />
        <bdi class="words grow">
          {kind === 'claim' ? i18n.t('card.noSource') : names || i18n.t('card.nobody')}
        </bdi>
        <span class="soft small">{kindWord(kind)}</span>
      </p>
      <p class="said words">{words}</p>
      {details && (
        <p class="soft small">
          <HowSaid {...details} />
        </p>
      )}
      <p class={`judged ${judged}`}>{i18n.t(`coding.judged.${judged}`)}</p>
    </div>
  );
}

interface JudgingProps {
  coding: Coding;
  row: CodingRow;
  onChange: () => void;
  onUndo: () => void;
}

function Judging({ coding, row: { judged }, onChange, onUndo }: JudgingProps) {
  return (
    <>
      <fieldset class="row bare">
        <legend class="visually-hidden">{i18n.t('coding.mode.judge')}</legend>
        <Key name="r" isOn={judged === 'right'} onPress={() => void coding.right()}>
          {i18n.t('coding.mode.right')}
        </Key>
        <Key name="w" isOn={judged === 'wrong'} onPress={() => void coding.wrong()}>
          {i18n.t('coding.mode.wrong')}
        </Key>
        <Key name="c" isOn={judged === 'changed'} isOff={judged === 'wrong'} onPress={onChange}>
          {i18n.t('coding.mode.change')}
        </Key>
      </fieldset>
      <p class="row">
        <Key name="p" onPress={() => coding.step(-1)}>
          {i18n.t('coding.mode.previous')}
        </Key>
        <Key name="n" onPress={() => coding.step(1)}>
          {i18n.t('coding.mode.next')}
        </Key>
        <Key name="u" onPress={onUndo}>
          {i18n.t('coding.mode.undo')}
        </Key>
      </p>
    </>
  );
}

interface KeyProps {
  /** The key that does the same. */
  name: string;
  isOn?: boolean;
  isOff?: boolean;
  onPress: () => void;
  children: string;
}

function Key({ name, isOn, isOff, onPress, children }: KeyProps) {
  return (
    <button
      type="button"
      class="chip code"
      aria-pressed={isOn}
      aria-keyshortcuts={name}
      disabled={isOff}
      onClick={onPress}
    >
      {children}
      <span class="key" aria-hidden="true">
        {name.toUpperCase()}
      </span>
    </button>
  );
}

function Codes({ coding, row, leave }: { coding: Coding; row: CodingRow; leave: () => void }) {
  const codes = coding.codes.value;
  const given = row.annotation?.tags ?? [];
  return (
    <fieldset class="row bare">
      <legend class="visually-hidden">{i18n.t('coding.codes')}</legend>
      {codes.map(({ name, style, definition, key }) => (
        <button
          key={name}
          type="button"
          class="chip code"
          aria-pressed={given.includes(name)}
          aria-keyshortcuts={key}
          title={definition || undefined}
          onClick={() => void coding.code(name)}
        >
          <CodeSample look={style} />
          <bdi class="words">{name}</bdi>
          {key !== undefined && (
            <span class="key" aria-hidden="true">
              {key}
            </span>
          )}
        </button>
      ))}
      <button type="button" class="link small" onClick={() => void openLibrary('/codes').then(leave)}>
        {codes.length === 0 ? i18n.t('coding.mode.addCodes') : i18n.t('coding.mode.editCodes')}
      </button>
    </fieldset>
  );
}
