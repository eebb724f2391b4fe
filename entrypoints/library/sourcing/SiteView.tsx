import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AuditFound } from '../../../lib/library/sourcing-found';
import type { Place } from '../place';
import type { LibraryState } from '../state';
import { AuditFigures } from './AuditFigures';
import { CountedPages } from './CountedPages';
import { ScopeForm } from './ScopeForm';
import { useAnswer } from './use-answer';
import { Waiting } from './Waiting';
import './sourcing.css';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'site' }>;
}

/** How a site is sourced, a tag, or a span of time. One at a time: sites are put beside each other nowhere. */
export function SiteView({ state, place: { scope } }: Props) {
  const answer = useAnswer(state, JSON.stringify(scope), (progress) => state.worker.audit(scope, progress));
  const [shown, setShown] = useState<AuditFound>();
  if (answer.value && answer.value !== shown) setShown(answer.value);
  const found = answer.value ?? shown;
  return (
    <section class="page sourcing" aria-labelledby="site-title">
      <h2 id="site-title">{i18n.t('library.sourcing.site.title')}</h2>
      <p class="soft">{i18n.t('library.sourcing.site.help')}</p>
      <ScopeForm state={state} scope={scope} />
      <Waiting answer={answer} />
      {found && <Counted found={found} />}
      {found && found.pages > 0 && <AuditFigures found={found} />}
      {found && found.list.length > 0 && <CountedPages found={found} />}
    </section>
  );
}

/** What the figures are of. */
function Counted({ found: { pages, readings, cut, statements, unread } }: { found: AuditFound }) {
  return (
    <p class="counted" role="status">
      {pages === 0 ? (
        i18n.t('library.sourcing.site.nothing')
      ) : (
        <>
          {i18n.t('library.sourcing.site.counted', [
            i18n.t('library.sourcing.statements', statements),
            i18n.t('library.sourcing.pages', pages),
          ])}{' '}
          {readings > pages && i18n.t('library.sourcing.site.readings', readings)}{' '}
          {cut > 0 && i18n.t('library.sourcing.site.cut', cut)}
        </>
      )}{' '}
      {unread > 0 && i18n.t('library.sourcing.site.unread', unread)}
    </p>
  );
}
