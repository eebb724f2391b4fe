import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface AskTwiceProps {
  label: string;
  /** What the button says to those who hear it alone. */
  spoken?: string;
  /** What there is no way back from. */
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}

/** A button for what cannot be undone: pressed, it asks in its own place. */
export function AskTwice({ label, spoken, question, yes, no, onYes }: AskTwiceProps) {
  const isAsked = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const refusal = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    // Pressed twice by accident, or held down, it does nothing.
    if (isAsked.value) refusal.current?.focus();
    else if (wasAsked.current) button.current?.focus();
    wasAsked.current = isAsked.value;
  }, [isAsked.value]);

  if (!isAsked.value) {
    return (
      <button
        ref={button}
        type="button"
        class="link"
        aria-label={spoken}
        onClick={() => {
          isAsked.value = true;
        }}
      >
        {label}
      </button>
    );
  }
  return (
    <fieldset
      class="asked row"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        isAsked.value = false;
      }}
    >
      <span>{question}</span>
      <button type="button" class="chip" onClick={onYes}>
        {yes}
      </button>
      <button
        ref={refusal}
        type="button"
        class="chip"
        onClick={() => {
          isAsked.value = false;
        }}
      >
        {no}
      </button>
    </fieldset>
  );
}
