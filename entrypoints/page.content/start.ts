import type { Density } from '../../lib/density';
import type { AttachRequest, CardSubject, PageCommand, PageStatus } from '../../lib/messages';
import { onMessage, sendMessage, stopListening } from '../../lib/messages';
import { createSlices } from '../../lib/page/slices';
import type { Attaching } from '../page-beside/attaching';
import type { Beside } from '../page-beside/beside';
import type { Overlay } from '../page-beside/overlay';
import { innerTrees } from './inner';
import type { Found } from './marked';
import { type Actions, listenToReader } from './pointing';
import { isSandboxed } from './sandboxed';
import type { Scripts } from './scripts';
import { createSession, type Session } from './session';

export interface PageControl {
  /** What is read and marked. */
  readonly session: Session;
  /** How much is marked from now on. */
  choose(density: Density): void;
  /** Does what a shortcut would. */
  command(asked: PageCommand): Promise<Density | undefined>;
  read(anyway: boolean): Promise<PageStatus>;
  /** Takes everything of ours off the page and stops listening. */
  stop(): void;
}

/**
 * Answers the messages that a page gets, and opens the card. Until the page is read nothing listens to the
 * page's own events and nothing watches it. The welcome page starts the same for its sample article.
 * @param scripts bring what is needed later
 * @param within the article, where it is known and need not be looked for
 * @param onChange told when the page was read, and when what is written on it has changed
 */
export function startPage(
  document: Document,
  scripts: Scripts,
  within?: Element,
  onChange?: () => void,
): PageControl {
  const listening = new AbortController();
  const treeOf = innerTrees(document, createSlices(), (frame) => listenIn(frame));
  const session = createSession(document, {
    treeOf,
    loadFollow: scripts.follow,
    loadCorrect: scripts.correct,
    within,
    leave: () => control.stop(),
    onRead: listen,
    onChange,
  });
  const { marked } = session;
  let loading: Promise<{ beside: Beside; overlay: Overlay }> | undefined;
  let overlay: Overlay | undefined;
  let subject: CardSubject | null = null;
  let attaching: Attaching | undefined;
  let pointing: { root: Element; end: AbortController } | undefined;

  function load(): Promise<{ beside: Beside; overlay: Overlay }> {
    loading ??= scripts.beside().then((beside) => {
      overlay = beside.createOverlay(document, session.cannotShow, cardGone);
      return { beside, overlay };
    });
    // Without it nothing can be shown now, but the next try may go better.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  }

  async function subjectOf({ pointed }: Found): Promise<CardSubject | null> {
    const { beside } = await load();
    const page = session.pageText();
    return page ? beside.subjectOf(page, pointed) : null;
  }

  /** Says at the foot of the page that something cannot be done. */
  async function say(what: 'cannotShow' | 'notArticleText'): Promise<void> {
    const { beside, overlay } = await load();
    overlay.sentence.say(beside.text(`page.${what}`), beside.text('page.close'));
  }

  /** No card can be shown on this page: a sentence on it points to the popup, and the popup does what the card would. */
  function cannotShowCard(): false {
    session.cannotShow();
    void say('cannotShow');
    return false;
  }

  /** @param attach an annotation that the reader wants to attach to what was found */
  async function openCard(found: Found, attach?: AttachRequest): Promise<boolean> {
    if (isSandboxed(document)) return cannotShowCard();
    const { beside, overlay } = await load();
    const about = await subjectOf(found);
    const opening = await sendMessage('newCard', undefined).catch(() => undefined);
    if (!opening) return cannotShowCard();
    const { token } = opening;
    subject = about && { ...about, attach };
    if (subject === null || !overlay.card.open(found.ranges, beside.text('cardFrameTitle'), token))
      return false;
    marked.take(found.id);
    return true;
  }

  function closeCard(): void {
    // Left there, it would be taken for the words of the next one.
    if (subject?.attach) document.getSelection()?.removeAllRanges();
    overlay?.card.close();
    putDown();
  }

  /** The card is about nothing any longer. */
  function putDown(): void {
    subject = null;
    marked.take(undefined);
  }

  /** A card that was opened is not there: taken by the page, or never come. The popup is to do what it would. */
  function cardGone(): void {
    putDown();
    session.cannotShow();
  }

  async function attachAgain(wanted: AttachRequest): Promise<void> {
    const { beside, overlay } = await load();
    attaching?.stop();
    closeCard();
    const ended = () => {
      attaching = undefined;
    };
    attaching = beside.attachBySelecting(overlay, {
      selection: marked.selection,
      openCard: (found) => void openCard(found, wanted),
      ended,
    });
  }

  async function command(asked: PageCommand): Promise<Density | undefined> {
    const { beside, overlay } = await load();
    return beside.command(asked, {
      marked,
      overlay,
      openCard,
      page: session.pageText(),
      changed: session.refreshAnnotations,
    });
  }

  const actions: Actions = {
    openCard: (found) => void openCard(found),
    closeCard,
    isCardOpen: () => overlay?.card.isOpen() ?? false,
    async offerButton(found, x) {
      if (!attaching && session.state().status === 'foreign') return;
      const { beside, overlay } = await load();
      const use = attaching;
      // The selection may be gone by the time that the button can be shown.
      if (!marked.selection()) return;
      overlay.button.show(found.ranges, x, beside.text(use ? 'attaching.here' : 'selectionButton'), () => {
        overlay.button.hide();
        if (use) use.choose(found);
        else void openCard(found);
      });
    },
    hideButton: () => overlay?.button.hide(),
    owns: (target) => overlay?.owns(target) ?? false,
  };

  const listenIn = (one: Document, signal = listening.signal) =>
    listenToReader(one, session, actions, signal);

  /** A page that writes itself anew (`document.open`) takes every listener off, and all that was on it. */
  function listen(): void {
    const root = document.documentElement;
    if (pointing?.root === root) return;
    pointing?.end.abort();
    overlay?.remove();
    overlay = loading = undefined;
    pointing = { root, end: new AbortController() };
    listenIn(document, AbortSignal.any([listening.signal, pointing.end.signal]));
  }

  onMessage('isThere', () => true);
  onMessage('startReading', ({ data }) => session.read(data.anyway ?? false));
  onMessage('pageState', () => session.state());
  onMessage('textPart', ({ data }) => session.textPart(data.from));
  onMessage('readingPart', ({ data }) => session.part(data.from));
  onMessage('goTo', ({ data }) => {
    if (data.takes) marked.take(data.id);
    return marked.goTo(data.id);
  });
  onMessage('selectionSubject', () => {
    const found = marked.selection();
    return found ? subjectOf(found) : null;
  });
  onMessage('markSubject', ({ data }) => {
    const found = marked.mark(data.id);
    return found ? subjectOf(found) : null;
  });
  onMessage('describeParts', async ({ data }) => {
    const { beside } = await load();
    const page = session.pageText();
    return page ? beside.describeParts(page, data.parts) : null;
  });
  onMessage('annotateSelection', () => {
    const found = marked.selection();
    if (found) return openCard(found);
    void say('notArticleText');
    return false;
  });
  onMessage('attachAgain', ({ data }) => attachAgain(data));
  onMessage('chooseMarks', ({ data }) => marked.choose(data));
  onMessage('command', ({ data }) => command(data));
  onMessage('cardSubject', () => subject);
  onMessage('cardHeight', ({ data }) => overlay?.card.setHeight(data.height));
  onMessage('hasTakenFocus', () => overlay?.card.hasLostFocus() ?? false);
  onMessage('isCardInSight', () => overlay?.card.isInSight() ?? false);
  onMessage('closeCard', closeCard);
  onMessage('annotationsChanged', async ({ data }) => {
    if (session.shows(data.article)) await session.refreshAnnotations();
  });

  const control: PageControl = {
    session,
    choose: (density) => void marked.choose({ ...marked.choice, density }),
    command,
    read: session.read,
    stop() {
      listening.abort();
      session.stop();
      attaching?.stop();
      overlay?.remove();
      // Last, for it throws where the extension has gone.
      stopListening();
    },
  };
  return control;
}
