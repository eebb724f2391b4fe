import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages';
import { unseenWord } from '../words';
import { ClaimList } from './ClaimList';
import { filterClaims, filterMine, filterSources } from './filter';
import { LISTS, type List } from './list-names';
import { MineList } from './MineList';
import { mineRows } from './mine-rows';
import { claimRows, countOtherClaims, sourceRows } from './rows';
import { SourceList } from './SourceList';
import type { PanelState } from './state';
import { Tabs } from './Tabs';

interface ListsProps {
  state: PanelState;
  page: PageState;
  /** What stands beside the rows. */
  beside?: ComponentChildren;
}

/** Sources, claims with no source, and the reader's own. A page that was not read has only the last. */
export function Lists({ state, page, beside }: ListsProps) {
  const typed = state.filter.value;
  const allSources = useMemo(() => sourceRows(page), [page]);
  const allClaims = useMemo(() => claimRows(page), [page]);
  const sources = useMemo(() => filterSources(allSources, typed), [allSources, typed]);
  const claims = useMemo(() => filterClaims(allClaims, typed), [allClaims, typed]);
  const otherClaims = useMemo(() => countOtherClaims(page), [page]);
  const isRead = page.status === 'read';
  const lists: readonly List[] = isRead ? LISTS : ['mine'];
  const chosen = isRead ? state.list.value : 'mine';
  const annotations = state.annotations.value.value;
  const allMine = useMemo(() => mineRows(page, annotations), [page, annotations]);
  const mine = useMemo(() => filterMine(allMine, typed), [allMine, typed]);
  const counts = {
    sources: sources.length,
    claims: claims.length,
    mine: mine.anchored.length + mine.lost.length,
  };
  const isNothing = typed.trim() !== '' && counts[chosen] === 0;
  // Where nothing that is stored can be seen, none would be wrong.
  const countMine = unseenWord(state.trouble)
    ? ''
    : i18n.number(typed.trim() === '' ? annotations.length + state.drafts.value.value.length : counts.mine);
  const countLost = mine.lost.length;

  const labels: Record<List, string> = {
    sources: i18n.t('popup.tabSources', [sources.filter(({ id }) => id !== '').length]),
    claims: i18n.t('popup.tabClaims', [claims.length]),
    mine:
      countLost > 0
        ? i18n.t('popup.tabMineLost', [countMine, countLost])
        : i18n.t('popup.tabMine', [countMine]).trim(),
  };

  return (
    <Tabs
      label={i18n.t('popup.tabs')}
      tabs={lists.map((id) => ({ id, label: labels[id] }))}
      chosen={chosen}
      beside={beside}
      onChoose={(id) => {
        state.list.value = id;
      }}
    >
      {isNothing && (
        <p class="empty words" role="status">
          {i18n.t('sidePanel.nothing', [typed.trim()])}
        </p>
      )}
      {!isNothing && chosen === 'sources' && <SourceList state={state} rows={sources} hidden={page.hidden} />}
      {!isNothing && chosen === 'claims' && (
        <ClaimList
          state={state}
          rows={claims}
          others={otherClaims}
          hasOthers={page.allClaims}
          isHidden={page.hidden.includes('claim')}
        />
      )}
      {!isNothing && chosen === 'mine' && <MineList state={state} rows={mine} text={page.text} />}
    </Tabs>
  );
}
