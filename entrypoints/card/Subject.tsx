import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { Confidence } from '../../components/Confidence';
import { Dotted } from '../../components/Dotted';
import { HowSaid } from '../../components/HowSaid';
import { kindWord, mannerWord, reasonsWord, siteWord, speakerWord, webLinks } from '../../components/words';
import { rememberedDetails } from '../../lib/attribution-details';
import type { CardSubject } from '../../lib/messages';

type Mark = NonNullable<CardSubject['mark']>;

interface SubjectProps {
  subject: CardSubject;
  /** It was put right: what was read of it holds no longer. */
  isPut?: boolean;
}

/** Who says it, of what kind, how and how firmly: two lines or three, and then the note. */
export function Subject({ subject, isPut = false }: SubjectProps) {
  const { mark } = subject;
  if (isPut) {
    return (
      <header>
        <h1 class="who">
          <span class="words three-lines">{subject.words}</span>
        </h1>
      </header>
    );
  }
  if (!mark) {
    return (
      <header>
        <h1 class="who">{i18n.t('card.selection')}</h1>
        {!subject.today && <p class="how words three-lines">{subject.words}</p>}
      </header>
    );
  }
  return mark.kind === 'claim' ? <Claim mark={mark} /> : <Attribution mark={mark} />;
}

function Attribution({ mark }: { mark: Mark }) {
  const { speakers, ...said } = mark.details ?? rememberedDetails(mark.snapshot);
  return (
    <header data-kind={mark.kind}>
      <Who name={i18n.list(speakers.map(speakerWord)) || i18n.t('card.nobody')} kind={mark.kind} />
      <p class="how">
        <HowSaid {...said} />
      </p>
      {speakers.map(
        ({ anonymity }) =>
          anonymity && (
            <p key={anonymity} class="how words three-lines">
              {i18n.t('anonymity', [anonymity])}
            </p>
          ),
      )}
    </header>
  );
}

function Claim({ mark: { kind, snapshot, reasons, links } }: { mark: Mark }) {
  return (
    <header data-kind={kind}>
      <Who name={i18n.t('card.noSource')} kind={kind} />
      <p class="how">
        <Dotted>
          {mannerWord('fact')}
          {reasonsWord(reasons)}
          <Confidence confidence={snapshot.confidence} />
        </Dotted>
      </p>
      <Links links={webLinks(links)} />
    </header>
  );
}

function Who({ name, kind }: { name: string; kind: Mark['kind'] }) {
  return (
    <h1 class="who">
      <span class="dot" />
      <span class="grow words">{name}</span>
      <span class="chip">{kindWord(kind)}</span>
    </h1>
  );
}

function Links({ links }: { links: string[] }) {
  if (links.length === 0) return null;
  return (
    <p class="how">
      {i18n.t('card.links')}{' '}
      {links.map((href, i) => (
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
