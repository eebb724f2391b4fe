import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { TroubleSentence } from './PageSentence';
import type { Panel } from './panels';
import type { PanelState } from './state';

interface PanelFrameProps {
  state: PanelState;
  title: string;
  /** At the end of the line with the title. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** The button that opens a panel: there the focus goes when it is closed. */
export const openerId = (panel: Panel): string => `open-${panel}`;

/** What takes the place of the lists, until Escape or its button leads back to them. */
export function PanelFrame({ state, title, actions, children }: PanelFrameProps) {
  const section = useRef<HTMLElement>(null);
  const { panel, trouble } = state;

  const back = useCallback(() => {
    const opener = openerId(panel.value);
    panel.value = 'lists';
    document.getElementById(opener)?.focus();
  }, [panel]);

  // Before it is seen: Escape would close the popup.
  useLayoutEffect(() => {
    section.current?.focus();
    // At 200 % zoom the popup itself is scrolled, down to what was pressed.
    section.current?.scrollIntoView();
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // The popup itself would close.
      event.preventDefault();
      back();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [back]);

  return (
    <section ref={section} id="panel" class="panel whole" tabIndex={-1} aria-labelledby="panel-title">
      <div class="panel-head row">
        <button type="button" class="link small back" aria-keyshortcuts="Escape" onClick={back}>
          {i18n.t('panel.back')}
        </button>
        <h1 id="panel-title" class="grow">
          {title}
        </h1>
        {actions}
      </div>
      {trouble && <TroubleSentence trouble={trouble} />}
      {children}
    </section>
  );
}
