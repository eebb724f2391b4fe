import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { formWord, kindWord, reasonWord, siteWord, stanceWord, sureWord } from '../../components/words';
import type { CardSubject } from '../../lib/messages';

type Mark = NonNullable<CardSubject['mark']>;

/** Who says it, of what kind, how and how firmly: two lines, and then the note. */
export function Subject({ subject }: { subject: CardSubject }) {
  const { mark } = subject;
  if (!mark) {
    return (
      <header>
        <h1 class="who">{i18n.t('card.selection')}</h1>
        <p class="how words three-lines">{subject.words}</p>
      </header>
    );
  }
  return (
    <header data-kind={mark.kind}>
      <h1 class="who">
        <span class="dot" />
        <span class="grow words">{who(mark)}</span>
        <span class="chip">{kindWord(mark.kind)}</span>
      </h1>
      <p class="how">{mark.kind === 'claim' ? <HowClaim mark={mark} /> : <HowAttribution mark={mark} />}</p>
      <Links links={mark.links} />
    </header>
  );
}

function who({ kind, snapshot }: Mark): string {
  if (kind === 'claim') return i18n.t('card.noSource');
  return snapshot.sources.map(({ name }) => name).join(', ') || i18n.t('card.nobody');
}

function HowAttribution({ mark: { snapshot, via } }: { mark: Mark }) {
  const { cue, form, stance, confidence } = snapshot;
  return (
    <Dotted>
      {cue && <b class="words">{cue}</b>}
      {via.length > 0 && i18n.t('card.via', [via.join(', ')])}
      {form && formWord(form)}
      {stance && stanceWord(stance)}
      {sureWord(confidence)}
    </Dotted>
  );
}

function HowClaim({ mark: { snapshot, reasons } }: { mark: Mark }) {
  return (
    <Dotted>
      {i18n.t('card.nobodyForThis')}
      {reasons.map(reasonWord).join(', ')}
      {sureWord(snapshot.confidence)}
    </Dotted>
  );
}

/** What is there of these, parted by middle dots. */
function Dotted({ children }: { children: ComponentChildren[] }) {
  return children
    .filter((child) => child !== '' && child !== false && child !== undefined)
    .map((child, i) => (
      <Fragment key={i}>
        {i > 0 && ' · '}
        {child}
      </Fragment>
    ));
}

function Links({ links }: { links: string[] }) {
  const web = [...new Set(links)].filter(isWeb);
  if (web.length === 0) return null;
  return (
    <p class="how">
      {i18n.t('card.links')}{' '}
      {web.map((href, i) => (
        <Fragment key={href}>
          {i > 0 && ', '}
          <a href={href} title={href} target="_blank" rel="noopener noreferrer">
            {siteWord(href)}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** Addresses come from the page: one that runs script must not be pressed on a page of ours. */
const isWeb = (href: string): boolean => URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
