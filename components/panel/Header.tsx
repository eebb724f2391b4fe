import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages';
import { siteWord } from '../words';
import { ChangedLine } from './ChangedLine';
import { DensityChoice } from './DensityChoice';
import { KeepButton } from './KeepButton';
import { KeepTextButton, OtherText } from './KeepTextButton';
import { Legend } from './Legend';
import { Mix } from './Mix';
import { ReportLink } from './ReportLink';
import { mixOf, sourceRows } from './rows';
import type { PanelState } from './state';

/** How is this page sourced? Answered before any scrolling. */
export function Header({ state, page }: { state: PanelState; page: PageState }) {
  const isRead = page.status === 'read';
  const mix = useMemo(() => mixOf(page), [page]);
  return (
    <header class="head">
      <h1 class="words three-lines">{page.page.title}</h1>
      <div class="soft small">
        <p class="one-line">{siteName(page)}</p>
        {isRead && (
          <p class="figures">
            <span>{figures(page)}</span>
            <ReportLink state={state} />
          </p>
        )}
        {isRead && !page.isPrivate && (
          <ChangedLine key={page.page.address} state={state} address={page.page.address} />
        )}
      </div>
      <div class="row">
        <KeepButton keeping={state.keeping} />
        <KeepTextButton keeping={state.keeping} />
      </div>
      <OtherText keeping={state.keeping} />
      {isRead && <Mix mix={mix} />}
      {isRead && (
        <div class="marked">
          <Legend mix={mix} hidden={page.hidden} onToggle={state.toggleKind} />
          <DensityChoice density={page.density} onChoose={state.chooseDensity} />
        </div>
      )}
    </header>
  );
}

/** Empty for the browser's own pages and files: their hosts are ids that tell a reader nothing. */
function siteName({ page: { site, url } }: PageState): string {
  return site ?? (/^https?:/.test(url) ? siteWord(url) : '');
}

function figures(page: PageState): string {
  const rows = sourceRows(page);
  const statements = new Set(rows.flatMap((row) => row.statements.map(({ id }) => id)));
  const named = rows.filter(({ id }) => id !== '');
  return i18n.list([i18n.t('popup.attributions', statements.size), i18n.t('popup.sources', named.length)]);
}
