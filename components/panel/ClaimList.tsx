import { i18n } from '#i18n';
import { CorrectedSign } from '../correct/CorrectedSign';
import { Dotted } from '../Dotted';
import { LongList } from '../LongList';
import { reasonsWord, siteWord, webLinks } from '../words';
import { CorrectButton } from './CorrectButton';
import { pressMark } from './go-to';
import type { ClaimRow } from './rows';
import type { PanelState } from './state';

interface ClaimListProps {
  state: PanelState;
  rows: ClaimRow[];
  /** How many more there are with little to look up. */
  others: number;
  /** Whether these are among the rows. */
  hasOthers: boolean;
  isHidden: boolean;
}

/** Statements of fact in the writer's own voice that name no source. */
export function ClaimList({ state, rows, others, hasOthers, isHidden }: ClaimListProps) {
  if (rows.length === 0 && others === 0) return <p class="empty">{i18n.t('claims.empty')}</p>;
  if (isHidden) return <p class="empty">{i18n.t('claims.hidden')}</p>;
  return (
    <>
      {others > 0 && (
        <label class="all-claims small">
          <input type="checkbox" checked={hasOthers} onChange={() => state.toggleAllClaims()} />
          {i18n.t('claims.others', others)}
        </label>
      )}
      {rows.length === 0 && <p class="empty">{i18n.t('claims.emptyCheckable')}</p>}
      <LongList rows={rows}>{(row) => <ClaimItem key={row.claim.id} state={state} row={row} />}</LongList>
    </>
  );
}

function ClaimItem({ state, row: { claim, words } }: { state: PanelState; row: ClaimRow }) {
  const sites = [...new Set(webLinks(claim.links).map(siteWord))];
  return (
    <li class="correctable">
      <button type="button" class="place" onClick={() => void pressMark(state, claim.id)}>
        <span class="grow">
          <span class="words three-lines">
            {words} <CorrectedSign corrected={claim.corrected} corrections={state.corrections.value} />
          </span>
          <span class="small soft">
            <Dotted>
              {reasonsWord(claim.reasons)}
              {sites.length > 0 && i18n.t('linksTo', [i18n.list(sites)])}
            </Dotted>
          </span>
        </span>
      </button>
      <CorrectButton state={state} id={claim.id} what="claim" words={words} />
    </li>
  );
}
