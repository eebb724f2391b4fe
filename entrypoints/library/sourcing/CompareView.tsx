import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { webLinks } from '../../../components/words';
import type { CompareFound } from '../../../lib/library/sourcing-found';
import type { PageHead } from '../../../lib/sourcing/summary';
import type { Place } from '../place';
import type { LibraryState } from '../state';
import { Choose } from './Choose';
import { Compared } from './Compared';
import { useAnswer } from './use-answer';
import { Waiting } from './Waiting';
import { dayWord, notesAddress } from './words';
import './sourcing.css';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'compare' }>;
}

/** Two articles, side by side. */
export function CompareView({ state, place: { a, b } }: Props) {
  const answer = useAnswer(state, JSON.stringify([a, b]), (progress) => state.worker.compare(a, b, progress));
  const [shown, setShown] = useState<CompareFound>();
  if (answer.value && answer.value !== shown) setShown(answer.value);
  const found = answer.value ?? shown;
  const go = (given: { a?: string; b?: string }) => {
    const { a: one, b: other } = { a, b, ...given };
    state.places.go({
      view: 'compare',
      ...(one !== undefined && { a: one }),
      ...(other !== undefined && { b: other }),
    });
  };
  return (
    <section class="page sourcing" aria-labelledby="compare-title">
      <h2 id="compare-title">{i18n.t('library.sourcing.compare.title')}</h2>
      <p class="soft">{i18n.t('library.sourcing.compare.help')}</p>
      <Waiting answer={answer} />
      <div class="two-sides">
        <Side
          state={state}
          label={i18n.t('library.sourcing.compare.first')}
          asked={a}
          head={found?.a}
          isKnown={answer.value !== undefined}
          onChoose={(page) => go({ a: page })}
        />
        <Side
          state={state}
          label={i18n.t('library.sourcing.compare.second')}
          asked={b}
          head={found?.b}
          isKnown={answer.value !== undefined}
          onChoose={(page) => go({ b: page })}
        />
      </div>
      {found?.comparison && a !== undefined && b !== undefined && <Compared comparison={found.comparison} />}
    </section>
  );
}

interface SideProps {
  state: LibraryState;
  label: string;
  /** Address that was asked for. */
  asked?: string;
  head?: PageHead;
  /** Whether the answer is there. */
  isKnown: boolean;
  onChoose(page: string | undefined): void;
}

/** The article of one side, or the way to choose one. */
function Side({ state: { worker }, label, asked, head, isKnown, onChoose }: SideProps) {
  if (asked !== undefined && head) {
    const [link] = webLinks([head.page]);
    return (
      <div class="side">
        <p class="small soft">{label}</p>
        <h3 class="words">
          {link ? (
            <a href={link} target="_blank" rel="noreferrer">
              {head.title}
            </a>
          ) : (
            head.title
          )}
        </h3>
        <p class="small soft">
          <PageLine head={head} /> ·{' '}
          <a href={notesAddress(head.page)}>{i18n.t('library.sourcing.compare.notes')}</a> ·{' '}
          <button type="button" class="link" onClick={() => onChoose(undefined)}>
            {i18n.t('library.sourcing.compare.other')}
            <span class="visually-hidden">: {label}</span>
          </button>
        </p>
      </div>
    );
  }
  return (
    <div class="side">
      <p class="small soft">{label}</p>
      {asked !== undefined && isKnown && (
        <p class="soft words">{i18n.t('library.sourcing.compare.notRead', [asked])}</p>
      )}
      <Choose
        label={i18n.t('library.sourcing.compare.choose')}
        find={(typed) => worker.pagesLike(typed)}
        keyOf={({ page }) => page}
        row={(each) => (
          <>
            <span class="words">{each.title}</span>
            <br />
            <span class="small soft">
              <PageLine head={each} />
            </span>
          </>
        )}
        onChoose={({ page }) => onChoose(page)}
      />
    </div>
  );
}

/** Where a page is, and of which day. */
const PageLine = ({ head: { site, date } }: { head: PageHead }) => (
  <>
    <bdi>{site}</bdi> · {dayWord(date)}
  </>
);
