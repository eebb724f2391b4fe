import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AuditFound } from '../../../lib/library/sourcing-found';
import { shareWord } from './Bars';
import { notesAddress } from './words';

/** Rows that are shown at once, and as many again when asked. */
const PAGE = 20;

/** Who is not named, with the reasons that the articles give. */
export function UnnamedList({
  unnamed: { withReason, groups, sources },
}: {
  unnamed: AuditFound['unnamed'];
}) {
  const [to, setTo] = useState(PAGE);
  return (
    <section aria-labelledby="unnamed-title">
      <h3 id="unnamed-title">{i18n.t('library.sourcing.unnamed.title')}</h3>
      {withReason.of === 0 ? (
        <p class="soft">{i18n.t('library.sourcing.unnamed.none')}</p>
      ) : (
        <>
          <p>
            {i18n.t('library.sourcing.unnamed.given', withReason.of, [
              withReason.count,
              withReason.of,
              shareWord(withReason),
            ])}{' '}
            <span class="soft">{i18n.t('library.sourcing.unnamed.notMeasured')}</span>
          </p>
          <ul class="row reasons">
            {groups
              .filter(({ count }) => count > 0)
              .map(({ group, count }) => (
                <li key={group} class="tag">
                  {i18n.t(`library.sourcing.reasons.${group}`)}: {i18n.number(count)}
                </li>
              ))}
          </ul>
          <ul class="lines">
            {sources.slice(0, to).map(({ page, title, name, statements, reason }, at) => (
              <li key={at} class="line">
                <span class="grow">
                  <b class="words">{name}</b>{' '}
                  <span class="small soft">{i18n.t('library.sourcing.statements', statements)}</span>
                  <br />
                  {reason ? (
                    <>
                      <q class="words">{reason.words}</q>{' '}
                      <span class="small soft">({i18n.t(`library.sourcing.reasons.${reason.group}`)})</span>
                    </>
                  ) : (
                    <span class="soft">{i18n.t('library.sourcing.unnamed.noReason')}</span>
                  )}
                  <br />
                  <a class="small words" href={notesAddress(page)}>
                    {title}
                  </a>
                </span>
              </li>
            ))}
          </ul>
          {to < sources.length && (
            <button type="button" class="chip" onClick={() => setTo(to + PAGE)}>
              {i18n.t('library.sourcing.more', [sources.length - to])}
            </button>
          )}
        </>
      )}
    </section>
  );
}
