import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import '../../components/page.css';
import { KeySheet } from '../../components/keys/KeySheet';
import { followLooks } from '../../components/looks';
import { showPage } from '../../components/show-page';
import { onMessage } from '../../lib/messages';
import '../page.content/style.css';
import { startMarking } from './marking';
import { OwnText } from './OwnText';
import { createOwnText } from './state';
import './style.css';

/**
 * The page of one's own text: it is brought or typed, read and marked as a page is, and asked what an author is asked.
 *
 * - state: what there is of a text, and what can be done with it
 * - bringing: files and what is dropped, with `inert-html` and `workers`, which read what takes more than a few lines
 * - paper: the text as elements, marked by what runs in pages (`marking`)
 * - keeping: keeps it in the library, and takes up one that is kept
 */
showPage(i18n.t('text.title'));

const paper = document.createElement('article');
paper.id = 'paper';
// What is read is English, whatever the reader's own language.
paper.lang = 'en';
paper.dir = 'auto';
paper.tabIndex = -1;
const state = createOwnText(paper, (onChange) => startMarking(document, paper, onChange));
render(
  <>
    <OwnText state={state} paper={paper} />
    <KeySheet view="other" />
  </>,
  document.body,
);
followLooks();
void state.open(location.hash.slice(1));

// Whoever leaves loses what is kept nowhere.
addEventListener('beforeunload', (event) => {
  if (state.isUnkept.value) event.preventDefault();
});
// What stands here is no part of what is stored, and stays.
onMessage('everythingDeleted', () => state.forget());
addEventListener('hashchange', () => void state.open(location.hash.slice(1)));
