import { i18n } from '#i18n';
import { Dotted } from '../../../components/Dotted';
import { pageLink, siteWord } from '../../../components/words';
import { addressOf } from '../place';
import { ReportWay } from '../texts/ReportWay';
import { TextWay } from '../texts/TextWay';
import type { NotesState } from './notes-state';
import type { Previewed } from './previewed';

/** The page that it is on, and the ways on from there. */
export function PageLines({ notes, of: { annotation, page } }: { notes: NotesState; of: Previewed }) {
  const address = annotation.page;
  const link = pageLink([page?.url ?? '', address]);
  const title = page?.title || address;
  const site = URL.canParse(address) ? new URL(address).host : '';
  return (
    <div class="of-page">
      <p class="words page-title">
        {link ? (
          <a href={link} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <p class="small soft">
        <Dotted>
          {page?.site || siteWord(address)}
          {page?.authors && page.authors.length > 0 && i18n.list(page.authors)}
          {page?.published && i18n.t('library.notes.published', [dayWord(page.published)])}
        </Dotted>
      </p>
      <ul class="row small ways">
        <li>
          <a href={notes.addressOf({ text: '', filters: { page: [address] }, sort: 'page' })}>
            {i18n.t('library.notes.allOnPage')}
          </a>
        </li>
        {site !== '' && (
          <li>
            <a href={`#${addressOf({ view: 'site', scope: { site } })}`}>{i18n.t('library.notes.ofSite')}</a>
          </li>
        )}
        <TextWay key={address} db={notes.library.stored.db} page={address} />
        <ReportWay key={`report ${address}`} db={notes.library.stored.db} page={address} />
      </ul>
    </div>
  );
}

/** A page may give any date: one that is none is shown as it is. */
function dayWord(published: string): string {
  const at = new Date(published);
  return Number.isNaN(at.getTime()) ? published : at.toLocaleDateString(i18n.region, { dateStyle: 'medium' });
}
