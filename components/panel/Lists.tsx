import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages';
import { unseenWord } from '../words';
import { ClaimList } from './ClaimList';
import { LISTS, type List } from './list-names';
import { MineList } from './MineList';
import { mineRows } from './mine-rows';
import { claimRows, countOtherClaims, sourceRows } from './rows';
import { SourceList } from './SourceList';
import type { PanelState } from './state';
import { Tabs } from './Tabs';

/** Sources, claims with no source, and the reader's own. A page that was not read has only the last. */
export function Lists({ state, page }: { state: PanelState; page: PageState }) {
  const sources = useMemo(() => sourceRows(page), [page]);
  const claims = useMemo(() => claimRows(page), [page]);
  const otherClaims = useMemo(() => countOtherClaims(page), [page]);
  const isRead = page.status === 'read';
  const lists: readonly List[] = isRead ? LISTS : ['mine'];
  const chosen = isRead ? state.list.value : 'mine';
  const annotations = state.annotations.value.value;
  const mine = useMemo(() => mineRows(page, annotations), [page, annotations]);
  // Where nothing that is stored can be seen, none would be wrong.
  const countMine = unseenWord(state.trouble)
    ? ''
    : String(annotations.length + state.drafts.value.value.length);
  const countLost = mine.lost.length;

  const labels: Record<List, string> = {
    sources: i18n.t('popup.tabSources', [String(sources.filter(({ id }) => id !== '').length)]),
    claims: i18n.t('popup.tabClaims', [String(claims.length)]),
    mine:
      countLost > 0
        ? i18n.t('popup.tabMineLost', [countMine, String(countLost)])
        : i18n.t('popup.tabMine', [countMine]).trim(),
  };

  return (
    <Tabs
      label={i18n.t('popup.tabs')}
      tabs={lists.map((id) => ({ id, label: labels[id] }))}
      chosen={chosen}
      onChoose={(id) => {
        state.list.value = id;
      }}
    >
      {chosen === 'sources' && <SourceList state={state} rows={sources} hidden={page.hidden} />}
      {chosen === 'claims' && (
        <ClaimList
          state={state}
          rows={claims}
          others={otherClaims}
          hasOthers={page.allClaims}
          isHidden={page.hidden.includes('claim')}
        />
      )}
      {chosen === 'mine' && <MineList state={state} rows={mine} text={page.text} />}
    </Tabs>
  );
}
