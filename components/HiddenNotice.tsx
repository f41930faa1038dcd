import { useEffect, useRef } from 'preact/hooks';
import { translate } from '../lib/i18n.ts';
import { CloseButton } from './CloseButton.tsx';

interface HiddenNoticeProps {
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Replaces help that was turned off for this site: says where to find it, and offers to undo. */
export function HiddenNotice({ onUndo, onClose }: HiddenNoticeProps) {
  const words = useRef<HTMLParagraphElement>(null);
  // The pressed button is gone, and the focus must not fall back to the page.
  useEffect(() => words.current?.focus(), []);
  return (
    <section class="help" aria-label={translate('cardLabel')} data-state="hidden">
      <div class="head">
        <p ref={words} tabIndex={-1} data-lead>
          {translate('cardHidden')}
        </p>
        <CloseButton onClose={onClose} />
      </div>
      <button type="button" class="link" data-do="undo" onClick={onUndo}>
        {translate('siteUnmute')}
      </button>
    </section>
  );
}
