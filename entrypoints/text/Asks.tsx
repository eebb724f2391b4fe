import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article, Reading, Span } from '../../lib/reading/types';
import { ASKS, type Ask, authorAsks } from '../../lib/texts/author-asks';
import type { OwnText } from './state';

/** Code units of a passage in the list: it stands in the text, one press away. */
const LONGEST_WORDS = 110;
/** Rows of one question that are shown; of more the first ones, since a text with so many is not done. */
const MOST_ROWS = 50;

interface Props {
  state: OwnText;
  of: Pick<Article, 'text' | 'blocks'> & { reading: Reading };
}

/** What an author is asked, each with the way to its place in the text. */
export function Asks({ state, of: article }: Props) {
  const { text } = article;
  const asks = useMemo(() => authorAsks(article.reading, article), [article]);
  const groups = ASKS.map((about) => ({ about, of: asks.filter((ask) => ask.about === about) }));
  const some = groups.filter(({ of }) => of.length > 0);
  return (
    <section class="asks" aria-labelledby="asks-title">
      <h2 id="asks-title">{i18n.t('text.asks.title')}</h2>
      <p class="soft small">{i18n.t(some.length === 0 ? 'text.asks.none' : 'text.asks.help')}</p>
      {some.map(({ about, of }) => (
        <section key={about} aria-labelledby={`asks-${about}`}>
          <h3 id={`asks-${about}`}>
            {i18n.t(`text.asks.${about}.title`)}{' '}
            <span class="soft">{of.length.toLocaleString(i18n.region)}</span>
          </h3>
          <p class="soft small">{i18n.t(`text.asks.${about}.help`)}</p>
          <ul>
            {of.slice(0, MOST_ROWS).map((ask) => (
              <Row key={ask.places[0]?.[0]} ask={ask} state={state} text={text} />
            ))}
          </ul>
          {of.length > MOST_ROWS && (
            <p class="soft small">
              {i18n.t('text.asks.more', [(of.length - MOST_ROWS).toLocaleString(i18n.region)])}
            </p>
          )}
        </section>
      ))}
    </section>
  );
}

function Row({ ask: { name, places }, state, text }: { ask: Ask; state: OwnText; text: string }) {
  const [first] = places;
  const words = name ?? (first ? text.slice(...first) : '');
  return (
    <li>
      <button
        type="button"
        class="link words"
        disabled={!first}
        onClick={() => first && lead(state, first, text)}
      >
        <bdi>{shortened(words)}</bdi>
      </button>
    </li>
  );
}

/** Shows a place: on the paper, or in the field while the text is written in. */
function lead(state: OwnText, span: Span, text: string): void {
  if (state.mode.value === 'read') {
    state.marking.show(span);
    return;
  }
  const field = document.querySelector<HTMLTextAreaElement>('#own-words');
  const at = field?.value.indexOf(text.slice(...span)) ?? -1;
  if (!field || at < 0) return;
  field.focus();
  field.setSelectionRange(at, at + span[1] - span[0]);
}

function shortened(words: string): string {
  if (words.length <= LONGEST_WORDS) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_WORDS) + 1 || LONGEST_WORDS).trimEnd()} …`;
}
