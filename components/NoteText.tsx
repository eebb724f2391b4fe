import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EvidenceList } from './EvidenceList';
import { partEvidence } from './markdown/evidence';
import { isTooMuch } from './markdown/limits';
import { hasMarkdown } from './markdown/plain';
import './note-text.css';

/** A note of the reader's, its Markdown shown as what it says, and the evidence in it below. */
export function NoteText({ text }: { text: string }) {
  const { rest, evidence } = partEvidence(text);
  return (
    <div class="note-text">
      {rest !== '' && <Said text={rest} />}
      <EvidenceList evidence={evidence} />
    </div>
  );
}

function Said({ text }: { text: string }) {
  if (!hasMarkdown(text)) return <p class="words note">{text}</p>;
  if (!isTooMuch(text)) return <WithMarkdown text={text} />;
  return (
    <>
      <p class="words note">{text}</p>
      <p class="small soft">{i18n.t('markdown.tooMuch')}</p>
    </>
  );
}

/** As plain text until the library is there, and where it cannot be had. */
function WithMarkdown({ text }: { text: string }) {
  const [Rendered, setRendered] = useState<ComponentType<{ text: string }>>();
  // Before it is painted: a note that comes once the library is there is never seen as plain text.
  useLayoutEffect(() => {
    let isGone = false;
    loadRendered().then(
      (component) => {
        if (!isGone) setRendered(() => component);
      },
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, []);
  return Rendered ? <Rendered text={text} /> : <p class="words note">{text}</p>;
}

/** Loads what Markdown is shown by; the browser keeps it. A view that may need it asks before it does. */
export const loadRendered = (): Promise<ComponentType<{ text: string }>> =>
  import('./markdown/Rendered').then((loaded) => loaded.default);
