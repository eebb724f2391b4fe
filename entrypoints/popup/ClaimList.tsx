import { i18n } from '#i18n';
import { reasonWord } from '../../components/words';
import { goTo } from './go-to';
import { LongList } from './LongList';
import type { ClaimRow } from './rows';
import type { PopupState } from './state';

interface ClaimListProps {
  state: PopupState;
  rows: ClaimRow[];
  isHidden: boolean;
}

/** Statements of fact in the writer's own voice that name no source. */
export function ClaimList({ state, rows, isHidden }: ClaimListProps) {
  if (rows.length === 0) return <p class="empty">{i18n.t('claims.empty')}</p>;
  if (isHidden) return <p class="empty">{i18n.t('claims.hidden')}</p>;
  return (
    <LongList rows={rows}>
      {({ claim, words }) => (
        <li key={claim.id}>
          <button type="button" class="place" onClick={() => void goTo(state, claim.id)}>
            <span class="grow">
              <span class="words three-lines">{words}</span>
              <span class="small soft">
                {claim.reasons.map(reasonWord).join(', ')}
                {claim.links.length > 0 && <span class="tag linked">{i18n.t('claims.linked')}</span>}
              </span>
            </span>
          </button>
        </li>
      )}
    </LongList>
  );
}
