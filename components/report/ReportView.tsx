import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Drawn, Piece, Row, Section } from '../../lib/report/document';
import type { Report } from '../../lib/report/report';
import { reportSections } from '../../lib/report/sections';
import { Dotted } from '../Dotted';
import { NoteText } from '../NoteText';
import { webLinks } from '../words';
import { reportWords } from './report-words';
import './report.css';

interface ReportViewProps {
  report: Report;
  /** Shows a mark or note in its text. Without it nothing can be pressed. */
  onGo?: (id: string) => void;
}

/** How one article is sourced, from its title to what the reading may have got wrong. */
export function ReportView({ report, onGo }: ReportViewProps) {
  const words = useMemo(reportWords, []);
  const sections = useMemo(() => reportSections(report, words), [report]);
  const { title, outlet, authors, published, address } = report.page;
  const [link] = webLinks([address]);
  return (
    <article class="report">
      <header>
        <p class="soft small">{words.title}</p>
        <h1>
          <bdi class="words">{title || address}</bdi>
        </h1>
        <p class="soft">
          <Dotted>
            {outlet !== '' && <bdi>{outlet}</bdi>}
            {authors.length > 0 && <bdi>{words.by(words.list(authors))}</bdi>}
            {published !== undefined && <bdi>{words.published(words.day(published))}</bdi>}
          </Dotted>
        </p>
        {link && (
          <p class="small">
            <a class="words" href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </p>
        )}
        <p class="soft small">{words.made(words.day(Date.now()))}</p>
      </header>
      {sections.map((section) => (
        <SectionView
          key={section.id}
          section={section}
          picture={section.id === 'mix' && <Bar kinds={report.mix.kinds} />}
          onGo={onGo}
        />
      ))}
    </article>
  );
}

interface SectionProps extends Pick<ReportViewProps, 'onGo'> {
  section: Section;
  /** What stands above its words. */
  picture?: ComponentChildren;
}

/** One section of a report. */
export function SectionView({ section: { id, title, count, says, rows }, picture, onGo }: SectionProps) {
  return (
    <section class={`report-${id}`} aria-labelledby={`report-${id}`}>
      <h2 id={`report-${id}`}>
        {title}
        {count !== undefined && <span class="count"> {count}</span>}
      </h2>
      {picture}
      {says.map((each, at) => (
        <p key={at} class={id === 'mix' ? undefined : 'soft small'}>
          <Pieces of={each} />
        </p>
      ))}
      {rows.length > 0 && (
        <ul class={rows.length > 1 && id !== 'mix' ? 'columns' : undefined}>
          {rows.map((row, at) => (
            <RowView key={`${row.id} ${at}`} row={row} onGo={onGo} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The mix as one bar. A picture: the rows below it say the same in words. */
function Bar({ kinds }: { kinds: Report['mix']['kinds'] }) {
  if (kinds.length === 0) return null;
  return (
    <div class="bar" aria-hidden="true">
      {kinds.map(({ kind, count }) => (
        <span key={kind} data-kind={kind} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}

function RowView({ row: { id, label, first, about = [], quotes = [], note }, onGo }: RowProps) {
  return (
    <li>
      {label && <span class="label soft small">{label}</span>}
      <Gone id={id} onGo={onGo}>
        <Pieces of={first} />
      </Gone>
      {about.length > 0 && (
        <span class="about soft small">
          <Dotted>
            {about.map((each, at) => (
              <Fragment key={at}>
                <Pieces of={each} />
              </Fragment>
            ))}
          </Dotted>
        </span>
      )}
      {quotes.length > 0 && (
        <ul>
          {quotes.map(({ id: own, pieces }, at) => (
            <li key={at} class={own === undefined ? 'soft small' : undefined}>
              <Gone id={own} onGo={onGo}>
                <Pieces of={pieces} />
              </Gone>
            </li>
          ))}
        </ul>
      )}
      {note !== undefined && <NoteText text={note} />}
    </li>
  );
}

interface RowProps extends Pick<ReportViewProps, 'onGo'> {
  row: Row;
}

/** Leads to its place in the text, where there is one to lead to. */
function Gone({
  id,
  onGo,
  children,
}: Pick<ReportViewProps, 'onGo'> & { id?: string; children: ComponentChildren }) {
  if (id === undefined || !onGo) return <span class="first">{children}</span>;
  return (
    <button type="button" class="first" onClick={() => onGo(id)}>
      {children}
    </button>
  );
}

const Pieces = ({ of }: { of: readonly Piece[] }) =>
  of.map((piece, at) => (
    <Fragment key={at}>{typeof piece === 'string' ? piece : <Shown piece={piece} />}</Fragment>
  ));

function Shown({ piece: { is, words, kind, href } }: { piece: Drawn }) {
  switch (is) {
    case 'source':
      return (
        <bdi class="name drawn" data-kind={kind}>
          {words}
        </bdi>
      );
    case 'words':
      return (
        <bdi class={kind && 'drawn'} data-kind={kind}>
          {words}
        </bdi>
      );
    case 'quote':
      return (
        <q>
          <bdi>{words}</bdi>
        </q>
      );
    case 'strong':
      return <b>{words}</b>;
    case 'sign':
      return <span class="sign">{words}</span>;
    case 'gone':
      return (
        <del>
          <span class="visually-hidden">{i18n.t('changed.was')} </span>
          <bdi>{words}</bdi>
        </del>
      );
    case 'come':
      return (
        <ins>
          <span class="visually-hidden">{i18n.t('changed.now')} </span>
          <bdi>{words}</bdi>
        </ins>
      );
    case 'link': {
      const [link] = webLinks([href ?? '']);
      return link ? (
        <a href={link} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        <bdi>{words}</bdi>
      );
    }
  }
}
