import { i18n } from '#i18n';
import { DENSITIES, type Density } from '../../lib/density';
import type { PageCommand } from '../../lib/messages';
import type { Found, Marked } from '../page.content/marked';
import { announcementOf } from './announced';
import type { Overlay } from './overlay';
import { stepIn, stopsOf } from './stepping';
import type { PageText } from './subjects';

interface Around {
  marked: Marked;
  overlay: Overlay;
  /** Nothing before the page is read. */
  page?: PageText;
  openCard(found: Found): Promise<unknown>;
  /** Told that views are to show something else. */
  changed(): void;
}

/** Does what a shortcut of the reader's asks for, on the page. @returns as `Protocol.command` says */
export function command(asked: PageCommand, around: Around): Density | undefined {
  const { marked, overlay, openCard, changed } = around;
  const say = (sentence: string) => overlay.sentence.say(sentence, i18n.t('page.close'));
  switch (asked.to) {
    case 'step':
      step(asked, around, say);
      return undefined;
    case 'open': {
      const found = marked.inHand();
      if (found) void openCard(found);
      else say(i18n.t('keys.said.noneInHand'));
      return undefined;
    }
    case 'density': {
      const { density = 'all', before = 'all' } = marked.choice;
      const now = asked.next === 'less' ? less(density) : density === 'nothing' ? before : 'nothing';
      void marked.choose({ ...marked.choice, density: now, before: density }).then(changed);
      say(i18n.t(`keys.now.${now}`));
      return now;
    }
    case 'say':
      say(i18n.t(`keys.said.${asked.what}`));
      return undefined;
  }
}

function step(
  { by, of }: Extract<PageCommand, { to: 'step' }>,
  { marked, overlay, page }: Around,
  say: (sentence: string) => void,
): void {
  const to = stepIn(stopsOf(marked), marked.inHand()?.id, by, of);
  if (to && page) {
    const found = to.stop.found();
    marked.show(found);
    overlay.announce(announcementOf(page, { ...found, number: to.number, count: to.count }));
  } else if (marked.choice.density === 'nothing') say(i18n.t('keys.now.nothing'));
  else say(i18n.t(of === 'any' ? 'page.noMarks' : 'keys.said.noneOfThese'));
}

const less = (density: Density): Density =>
  DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] ?? 'all';
