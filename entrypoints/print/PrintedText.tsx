import { i18n } from '#i18n';
import { KindSample } from '../../components/KindSample';
import { kindWord, lineWord } from '../../components/words';
import type { PageState } from '../../lib/messages';
import type { Paragraph, Piece } from './printed';
import type { PrintState } from './state';

/** Title and text of the article, its marks as lines under the words, and what the lines mean. */
export function PrintedText({ state, page }: { state: PrintState; page: PageState }) {
  const { title, site, authors, published, url, lang } = page.page;
  const kinds = state.kinds.value;
  return (
    <>
      <article lang={lang ?? 'en'} dir="auto">
        <h1>{title}</h1>
        <p class="byline">
          {[i18n.list(authors ?? []), site, published && dayWord(published)]
            .filter((each) => each)
            .map((each, index) => (
              <span key={index}>
                {index > 0 && ' · '}
                <bdi>{each}</bdi>
              </span>
            ))}
        </p>
        <p class="byline address">
          <bdi>{url}</bdi>
        </p>
        {state.paragraphs.value.map((paragraph, index) =>
          // The headline, which is part of the text, stands above.
          index === 0 && wordsOf(paragraph) === title ? null : (
            <Words key={paragraph.start} paragraph={paragraph} />
          ),
        )}
      </article>
      {page.isCut && <p class="soft">{i18n.t('status.cut')}</p>}
      {kinds.length > 0 && (
        <aside class="meaning" aria-labelledby="meaning">
          <h2 id="meaning">{i18n.t('print.meaning')}</h2>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                <KindSample kind={kind} /> {kindWord(kind)} <span class="soft">({lineWord(kind)})</span>
              </li>
            ))}
          </ul>
          <p class="small soft">{i18n.t('print.readBy')}</p>
        </aside>
      )}
    </>
  );
}

/** "3 May 2026" of what a page says of its day, or that as it is. */
function dayWord(published: string): string {
  const day = new Date(published);
  if (Number.isNaN(day.getTime())) return published;
  return new Intl.DateTimeFormat(i18n.region, { dateStyle: 'long' }).format(day);
}

const wordsOf = ({ pieces }: Paragraph): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim();

const Words = ({ paragraph }: { paragraph: Paragraph }) => (
  <p class="words">
    {paragraph.pieces.map((piece, index) => (
      <Part key={index} piece={piece} />
    ))}
  </p>
);

function Part({ piece: { text, kind, isNoted, notes } }: { piece: Piece }) {
  const words =
    kind || isNoted ? (
      <span data-kind={kind} class={isNoted ? 'noted' : undefined}>
        {text}
      </span>
    ) : (
      text
    );
  return (
    <>
      {words}
      {notes.map((number) => (
        <sup key={number}>
          <a id={`at-${number}`} href={`#note-${number}`} aria-label={i18n.t('print.noteLabel', [number])}>
            {i18n.number(number)}
          </a>
        </sup>
      ))}
    </>
  );
}
