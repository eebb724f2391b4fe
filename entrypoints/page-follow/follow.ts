import type { Change } from '../../lib/page/follow/changes-meanwhile';
import { onAddressChange } from '../../lib/page/follow/navigation';
import { observeArticle } from '../../lib/page/follow/observe';
import { createPace } from '../../lib/page/follow/pace';
import { canBeSeen } from '../../lib/page/marks/seen';
import { atSigns } from '../../lib/page/marks/signs';
import type { PageArticle } from '../../lib/page/read-article';
import { isOwnElement } from '../page.content/own-element';
import { whenLeftBehind } from './left-behind';
import { tellPlace } from './tell-place';

/** What a page that lives asks of whoever holds its marks. */
export interface Living {
  /**
   * Reads the page again and paints.
   * @param isCertain that the text has changed; otherwise a look at it tells
   * @returns ms of the page's thread that it took
   */
  again(isCertain: boolean): Promise<number>;
  /** The page is back from the browser's store of pages: what was annotated meanwhile is not on it. */
  isBack(): void;
  /** Paints again where the page has wiped our marks. */
  mend(): void;
  /** Takes everything of ours off the page: this script is left behind. */
  leave(): void;
  /** What to say then. */
  leftBehind: string;
}

export interface Follower {
  /** Turns to the article as it was read last. @param change what has changed since */
  follow(article: PageArticle, change: Change | undefined): void;
  stop(): void;
}

/** Has a page read again when its text, its article or its address changes. A page that is left alone costs nothing. */
export function followPage(document: Document, { again, isBack, mend, leave, leftBehind }: Living): Follower {
  const listening = new AbortController();
  const { signal } = listening;
  let isCertain = false;
  const isLeftBehind = whenLeftBehind(document, leftBehind, leave, signal);
  const pace = createPace(async () => {
    if (isLeftBehind()) return 0;
    const certain = isCertain;
    isCertain = false;
    return again(certain);
  });
  const changed = (certain: boolean) => {
    isCertain ||= certain;
    pace.changed();
  };
  const observer = observeArticle(document, changed, isOwnElement);
  onAddressChange(window, () => changed(true), signal);
  atSigns(window, mend, signal);
  const place = tellPlace(document, signal);
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      isBack();
      changed(false);
    },
    { signal },
  );

  return {
    follow({ elements, roots, map }, change) {
      place.turnTo(map);
      const wasShown = (element: Element) => map.contains(element);
      observer.follow([...elements, ...roots], { wasShown, tree: map.tree });
      if (change) changed(change === 'text');
    },
    stop() {
      listening.abort();
      observer.stop();
      pace.stop();
    },
  };
}

/** What the content script finds of this. */
export const follow = { followPage, canBeSeen };
export type Follow = typeof follow;
