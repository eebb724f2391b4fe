import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Wordings } from '../../../components/Difference';
import '../../../components/difference.css';
import { KindSample } from '../../../components/KindSample';
import { reasonsWord } from '../../../components/words';
import type { Comparison, SharedQuotation, SourcedElsewhere, SourceOf } from '../../../lib/sourcing/compare';
import type { Statement } from '../../../lib/sourcing/statements';
import { Said } from './Said';
import { sourceAddress } from './words';

/** What two articles share, and what only one has. */
export function Compared({ comparison }: { comparison: Comparison }) {
  const { sources, onlySources, quotations, only, claims } = comparison;
  return (
    <>
      <p class="small soft">{i18n.t('library.sourcing.compare.errors')}</p>
      <Part title={i18n.t('library.sourcing.compare.sources', sources.length)}>
        {sources.length > 0 && <SharedSources sources={sources} />}
      </Part>
      <Part title={i18n.t('library.sourcing.compare.quotations', quotations.length)}>
        <More rows={quotations}>{(each, at) => <Quotation key={at} quotation={each} />}</More>
      </Part>
      <Agencies comparison={comparison} />
      <Part title={i18n.t('library.sourcing.compare.claims', claims.a.length + claims.b.length)}>
        {claims.a.length + claims.b.length > 0 && (
          <>
            <p class="small soft">{i18n.t('library.sourcing.compare.claimsHelp')}</p>
            <Sides
              a={<More rows={claims.a}>{(each, at) => <Claim key={at} claim={each} />}</More>}
              b={<More rows={claims.b}>{(each, at) => <Claim key={at} claim={each} />}</More>}
            />
          </>
        )}
      </Part>
      <Part title={i18n.t('library.sourcing.compare.onlySources')}>
        <Sides a={<Names sources={onlySources.a} />} b={<Names sources={onlySources.b} />} />
      </Part>
      <Part title={i18n.t('library.sourcing.compare.only')}>
        <Sides
          a={<More rows={only.a}>{(each, at) => <One key={at} statement={each} />}</More>}
          b={<More rows={only.b}>{(each, at) => <One key={at} statement={each} />}</More>}
        />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function Sides({ a, b }: { a: ComponentChildren; b: ComponentChildren }) {
  return (
    <div class="two-sides">
      <div class="side">
        <h4 class="small soft">{i18n.t('library.sourcing.compare.first')}</h4>
        {a}
      </div>
      <div class="side">
        <h4 class="small soft">{i18n.t('library.sourcing.compare.second')}</h4>
        {b}
      </div>
    </div>
  );
}

/** Rows that are shown at once, and as many again when asked. */
const PAGE = 15;

interface MoreProps<T> {
  rows: readonly T[];
  children(row: T, at: number): ComponentChildren;
}

function More<T>({ rows, children }: MoreProps<T>) {
  const [to, setTo] = useState(PAGE);
  if (rows.length === 0) return <p class="soft">{i18n.t('library.sourcing.compare.nothing')}</p>;
  return (
    <>
      <ul>{rows.slice(0, to).map(children)}</ul>
      {to < rows.length && (
        <button type="button" class="chip" onClick={() => setTo(to + PAGE)}>
          {i18n.t('library.sourcing.more', [rows.length - to])}
        </button>
      )}
    </>
  );
}

function SharedSources({ sources }: { sources: Comparison['sources'] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('library.sourcing.compare.inFirst')}</th>
            <th scope="col">{i18n.t('library.sourcing.compare.inSecond')}</th>
            <th scope="col">{i18n.t('library.sourcing.compare.how')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ a, b, how }) => (
            <tr key={a.name}>
              <td>
                <Name source={a} />
              </td>
              <td>
                <Name source={b} />
              </td>
              <td class="soft">{i18n.t(`library.sourcing.how.${how}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ source: { name, kind, statements } }: { source: SourceOf }) {
  return (
    <>
      <KindSample kind={kind} />{' '}
      <a class="words" href={sourceAddress(name)}>
        {name}
      </a>{' '}
      <span class="small soft">{i18n.t('library.sourcing.statements', statements)}</span>
    </>
  );
}

const Names = ({ sources }: { sources: readonly SourceOf[] }) => (
  <More rows={sources}>
    {(each) => (
      <li key={each.name}>
        <Name source={each} />
      </li>
    )}
  </More>
);

const whoSays = ({ names }: Statement): string => i18n.list(names) || i18n.t('library.sourcing.kinds.none');

function Quotation({ quotation: { a, b, difference, likeness } }: { quotation: SharedQuotation }) {
  return (
    <li class="said">
      <p class="small soft">
        <bdi>{whoSays(a)}</bdi>
        {whoSays(a) !== whoSays(b) && (
          <>
            {' – '}
            <bdi>{whoSays(b)}</bdi>
          </>
        )}{' '}
        ·{' '}
        {likeness === 1 && difference.length === 1
          ? i18n.t('library.sourcing.compare.same')
          : i18n.t('library.sourcing.compare.differs')}
      </p>
      <p class="words difference">
        <Wordings
          diff={difference}
          before={i18n.t('library.sourcing.compare.onlyFirst')}
          after={i18n.t('library.sourcing.compare.onlySecond')}
        />
      </p>
    </li>
  );
}

function One({ statement }: { statement: Statement }) {
  return (
    <li class="said">
      <p class="small">
        <b class="words">{whoSays(statement)}</b>
      </p>
      <Said words={statement.content} {...statement} />
    </li>
  );
}

function Claim({ claim: { claim, statements } }: { claim: SourcedElsewhere }) {
  return (
    <li class="said">
      <p class="words claim">{claim.words}</p>
      {claim.reasons.length > 0 && <p class="small soft">{reasonsWord(claim.reasons)}</p>}
      <p class="small soft">{i18n.t('library.sourcing.compare.sourcedThere')}</p>
      <ul>
        {statements.map((each, at) => (
          <One key={at} statement={each} />
        ))}
      </ul>
    </li>
  );
}

/** What both have from the same agency or outlet, and long runs of the same words. */
function Agencies({ comparison: { agencies, runs } }: { comparison: Comparison }) {
  return (
    <Part title={i18n.t('library.sourcing.compare.agency')}>
      {agencies.length > 0 && (
        <ul>
          {agencies.map(({ name, a, b }) => (
            <li key={name}>
              <b class="words">{name}</b>{' '}
              <span class="small soft">{i18n.t('library.sourcing.compare.carried', [a, b])}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {agencies.length === 0 && `${i18n.t('library.sourcing.compare.noAgency')} `}
        {runs.runs.length === 0
          ? i18n.t('library.sourcing.compare.noRuns')
          : i18n.t('library.sourcing.compare.runs', runs.words, [runs.words, runs.all.a, runs.all.b])}{' '}
        <span class="soft">{i18n.t(`library.sourcing.compare.of.${runs.of}`)}</span>
      </p>
      {runs.runs.length > 0 && (
        <More rows={runs.runs}>
          {({ words, count }, at) => (
            <li key={at} class="said">
              <p class="words">{words}</p>
              <p class="small soft">{i18n.t('library.sourcing.compare.words', count)}</p>
            </li>
          )}
        </More>
      )}
    </Part>
  );
}
