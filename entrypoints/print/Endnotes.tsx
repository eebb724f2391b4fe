import { i18n } from '#i18n';
import { NoteText } from '../../components/NoteText';
import { whenWord } from '../../components/when';
import { assessmentWord } from '../../components/words';
import type { Annotation } from '../../lib/annotations/model';
import type { PageState } from '../../lib/messages';
import type { PrintedNote } from './printed';

interface EndnotesProps {
  notes: readonly PrintedNote[];
  text: string;
  anchors: PageState['anchors'];
}

/** The reader's notes behind the text, by their numbers in it. */
export function Endnotes({ notes, text, anchors }: EndnotesProps) {
  if (notes.length === 0) return null;
  return (
    <section class="endnotes" aria-labelledby="notes">
      <h2 id="notes">{i18n.t('print.notes')}</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.annotation.id} id={`note-${note.number}`}>
            <p class="about">
              <Where note={note} text={text} anchors={anchors} />
            </p>
            {note.annotation.note !== '' && <NoteText text={note.annotation.note} />}
            <p class="small soft">{factsOf(note.annotation)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface WhereProps extends Omit<EndnotesProps, 'notes'> {
  note: PrintedNote;
}

/** Characters of the words that a note is on: they stand in the text, with its number behind them. */
const LONGEST_WORDS = 160;

function Where({ note: { annotation, place, number }, text, anchors }: WhereProps) {
  if (place === 'page') return <>{i18n.t('mine.pageNote')}</>;
  const spans = anchors[annotation.id]?.spans ?? [];
  const there = spans.map(({ span }) => text.slice(...span)).join(' … ');
  const was = annotation.target?.ranges.map(({ quote }) => quote.exact).join(' … ') ?? '';
  const words = Array.from(place === 'text' ? there : was);
  const short = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).join('')} …` : words.join('');
  return (
    <>
      <bdi class="quoted">{short}</bdi>
      {place === 'lost' && <span class="soft"> {i18n.t('print.lost')}</span>}
      {place === 'text' && (
        <a class="back-up" href={`#at-${number}`} aria-label={i18n.t('print.backLabel', [number])}>
          {' '}
          ↑
        </a>
      )}
    </>
  );
}

/** Assessment, tags and day. */
const factsOf = ({ assessment, tags, modified }: Annotation): string =>
  [assessment && assessmentWord(assessment), i18n.list(tags), whenWord(modified)].filter(Boolean).join(' · ');
