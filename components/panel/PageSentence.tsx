import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Trouble } from '../../lib/annotations/trouble';
import type { PageState } from '../../lib/messages';
import { troubleWord } from '../words';
import { askForSite, canAskForSite } from './ask-for-site';
import type { PanelState } from './state';

/** Where a page is not read: why, and what to do. While it is being read: that it is. */
export function PageSentence({ state, page }: { state: PanelState; page: PageState | undefined }) {
  if (state.hasNoTab.value) return <Sentence>{i18n.t('status.noTab')}</Sentence>;
  if (!page || page.status === 'reading') return <Reading share={state.progress.value} />;
  const again = (
    <button type="button" class="chip" onClick={() => void state.read()}>
      {i18n.t('status.again')}
    </button>
  );
  switch (page.status) {
    case 'not-article':
      return (
        <Sentence
          action={
            <button type="button" class="chip" onClick={() => void state.read(true)}>
              {i18n.t('status.readAnyway')}
            </button>
          }
        >
          {i18n.t('status.notArticle')}
        </Sentence>
      );
    case 'foreign':
      return <Sentence>{foreignSentence(page)}</Sentence>;
    case 'empty':
      return <Sentence action={again}>{i18n.t('status.empty')}</Sentence>;
    case 'forbidden':
      // Nothing is told of a page that we may not run on, not even whether we ever might.
      return state.frame.kind === 'side' && page.page.url === '' ? (
        <Ungranted state={state} />
      ) : (
        <Sentence>{i18n.t('status.forbidden')}</Sentence>
      );
    case 'failed':
      return (
        <Sentence action={again}>
          {i18n.t('status.failed')} {page.problem && i18n.t('status.problem', [page.problem])}
        </Sentence>
      );
    default:
      return page.isCut ? <Sentence>{i18n.t('status.cut')}</Sentence> : null;
  }
}

/** What lets the panel know the page. A press in the panel itself does not: browsers ask for one on the button. */
function Ungranted({ state }: { state: PanelState }) {
  const ask = canAskForSite() && (
    <button
      type="button"
      class="chip"
      onClick={async () => {
        const tab = state.tab();
        if (tab === undefined) return;
        const isAsked = await askForSite(tab).then(
          () => true,
          () => false,
        );
        state.undo.tell(i18n.t(isAsked ? 'sidePanel.asked' : 'sidePanel.notAsked'));
      }}
    >
      {i18n.t('sidePanel.ask')}
    </button>
  );
  return (
    <Sentence action={ask}>
      {i18n.t('sidePanel.ungranted')} {i18n.t('sidePanel.ungrantedHow')}
    </Sentence>
  );
}

/** Why there is neither card nor button on the page, and what to do instead. */
export const CannotShow = () => <Sentence>{i18n.t('status.cannotShow')}</Sentence>;

/** Why the reader's notes cannot be changed, or even seen. */
export const TroubleSentence = ({ trouble }: { trouble: Trouble }) => (
  <Sentence>{troubleWord(trouble)}</Sentence>
);

function Sentence({ children, action }: { children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <section class="sentence" role="status">
      <p class="words">{children}</p>
      {action}
    </section>
  );
}

function Reading({ share }: { share: number | undefined }) {
  const words =
    share === undefined ? i18n.t('popup.readingNow') : i18n.t('popup.readingShare', [i18n.percent(share)]);
  return (
    <section class="sentence">
      <p>{words}</p>
      <progress aria-label={i18n.t('popup.readingNow')} value={share} max={1} />
    </section>
  );
}

function foreignSentence({ reading, page }: PageState): string {
  const name = languageName(reading?.language ?? page.lang);
  return name === undefined ? i18n.t('status.foreignUnknown') : i18n.t('status.foreign', [name]);
}

/** "German" for "de", in the language of the browser. `undefined` where the browser knows no name for it. */
function languageName(tag: string | undefined): string | undefined {
  if (!tag || tag === 'und') return undefined;
  try {
    return new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    // Pages may give themselves any tag, "English (US)" for one.
    return undefined;
  }
}
