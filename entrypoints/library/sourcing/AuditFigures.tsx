import { i18n } from '#i18n';
import { KindSample } from '../../../components/KindSample';
import type { AuditFound } from '../../../lib/library/sourcing-found';
import type { SourceKind } from '../../../lib/reading/types';
import { RATES } from '../../../lib/sourcing/rates';
import { type Bar, Bars, shareWord } from './Bars';
import { UnnamedList } from './UnnamedList';
import { percent, sourceAddress } from './words';

/** The figures of an audit, each with what the true one probably lies between. */
export function AuditFigures({ found }: { found: AuditFound }) {
  const { kinds, sources, most, firstThree, names, claims, statements } = found;
  return (
    <>
      <ErrorNote />
      {statements > 0 && (
        <Bars
          title={i18n.t('library.sourcing.site.kinds')}
          what={i18n.t('library.sourcing.site.kind')}
          unit={i18n.t('library.sourcing.site.ofStatements')}
          bars={kinds.map(
            (share): Bar => ({
              ...share,
              key: share.kind,
              label: kindLabel(share.kind),
              name: (
                <>
                  <KindSample kind={share.kind} /> {kindLabel(share.kind)}
                </>
              ),
            }),
          )}
        />
      )}
      <p>
        {i18n.t('library.sourcing.site.claims', [
          i18n.t('library.sourcing.claims', claims.count),
          i18n.t('library.sourcing.pages', claims.pages),
          Math.floor(claims.low),
          Math.ceil(claims.high),
        ])}
      </p>
      <Bars
        title={i18n.t('library.sourcing.site.perPage')}
        what={i18n.t('library.sourcing.site.sources')}
        unit={i18n.t('library.sourcing.site.ofPages')}
        bars={sources.bins.map(
          ({ from, to, ...share }): Bar => ({
            ...share,
            key: String(from),
            label: binLabel(from, to),
          }),
        )}
      />
      <p>
        {i18n.t('library.sourcing.site.mean', [
          figure(sources.mean),
          figure(sources.meanInterval.low),
          figure(sources.meanInterval.high),
          sources.median,
        ])}
      </p>
      {most.length > 0 && (
        <>
          <Bars
            title={i18n.t('library.sourcing.site.most')}
            what={i18n.t('library.sourcing.site.source')}
            unit={i18n.t('library.sourcing.site.ofStatements')}
            bars={most.map(
              ({ name, ...share }): Bar => ({
                ...share,
                key: name,
                label: name,
                name: (
                  <a class="words" href={sourceAddress(name)}>
                    {name}
                  </a>
                ),
              }),
            )}
          />
          <p>
            {names >= 3 && i18n.t('library.sourcing.site.firstThree', [shareWord(firstThree)])}{' '}
            {i18n.t('library.sourcing.site.names', names)} {i18n.t('library.sourcing.site.namesHelp')}
          </p>
        </>
      )}
      <UnnamedList unnamed={found.unnamed} />
    </>
  );
}

const kindLabel = (kind: SourceKind): string => i18n.t(`library.sourcing.kinds.${kind}`);
const figure = (value: number): string => i18n.number(value, { maximumFractionDigits: 1 });

function binLabel(from: number, to: number | undefined): string {
  if (to === undefined) return i18n.t('library.sourcing.site.orMore', [from]);
  return from === to ? i18n.number(from) : `${i18n.number(from)}–${i18n.number(to)}`;
}

/** How far the figures can be trusted, in plain words. */
function ErrorNote() {
  const of100 = (share: number) => 100 - percent(share);
  return (
    <aside class="errors" aria-label={i18n.t('library.sourcing.site.errorsTitle')}>
      <p>
        {i18n.t('library.sourcing.site.errors', [
          of100(RATES.precision),
          of100(RATES.kindRight),
          of100(RATES.recall),
        ])}
      </p>
      <p>{i18n.t('library.sourcing.site.errorsElsewhere')}</p>
    </aside>
  );
}
