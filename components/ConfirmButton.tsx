import { useEffect, useRef, useState } from 'preact/hooks';
import './ConfirmButton.css';

interface ConfirmButtonProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onConfirm: () => void;
}

/** A button that asks before it does what cannot be undone. Escape and "no" cancel. */
export function ConfirmButton({ label, question, yes, no, onConfirm }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isAsking === wasAsking.current) return;
    wasAsking.current = isAsking;
    place.current?.querySelector<HTMLElement>(isAsking ? 'p' : 'button')?.focus();
  }, [isAsking]);

  const answer = (isYes: boolean) => {
    setAsking(false);
    if (isYes) onConfirm();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Otherwise Escape would close the popup.
    event.preventDefault();
    event.stopPropagation();
    setAsking(false);
  };
  return (
    <div class="confirm" ref={place}>
      {isAsking ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div role="group" aria-label={question} onKeyDown={onKeyDown}>
          <p tabIndex={-1}>{question}</p>
          <div class="buttons">
            <button type="button" class="button danger" onClick={() => answer(true)}>
              {yes}
            </button>
            <button type="button" class="button" onClick={() => answer(false)}>
              {no}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {label}
        </button>
      )}
    </div>
  );
}
