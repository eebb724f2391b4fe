import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { reportOfKept } from '../../../components/open-report';
import type { AuditFound } from '../../../lib/library/sourcing-found';
import { compareAddress, dateWord, notesAddress } from './words';

/** Rows that are shown at once, and as many again when asked. */
const PAGE = 50;

/** The pages that are counted, the latest first. */
export function CountedPages({ found: { list, pages } }: { found: AuditFound }) {
  const [to, setTo] = useState(PAGE);
  const isAll = list.length === pages;
  return (
    <section aria-labelledby="counted-title">
      <h3 id="counted-title">{i18n.t('library.sourcing.counted.title')}</h3>
      <ul class="lines">
        {list.slice(0, to).map((each) => (
          <li key={each.page} class="line">
            <span class="grow">
              <a class="words" href={notesAddress(each.page)}>
                {each.title}
              </a>
              <br />
              <span class="small soft">
                <bdi>{each.site}</bdi> · {dateWord(each)} ·{' '}
                {i18n.t('library.sourcing.statements', each.statements)} ·{' '}
                {i18n.t('library.sourcing.claims', each.claims)}
                {each.isCut && ` · ${i18n.t('library.sourcing.counted.cut')}`}
              </span>
            </span>
            <a class="small" href={reportOfKept(each.page)} target="_blank" rel="noreferrer">
              {i18n.t('report.link')}
              <bdi class="visually-hidden">: {each.title}</bdi>
            </a>
            <a class="small" href={compareAddress(each.page)}>
              {i18n.t('library.sourcing.compareThis')}
              <bdi class="visually-hidden">: {each.title}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {to < list.length && (
        <button type="button" class="chip" onClick={() => setTo(to + PAGE)}>
          {i18n.t('library.sourcing.more', [pages - to])}
        </button>
      )}
      {to >= list.length && !isAll && (
        <p class="soft">{i18n.t('library.sourcing.counted.rest', pages - list.length)}</p>
      )}
    </section>
  );
}
