import type { Help } from '../lib/explain/help.ts';
import { between } from '../lib/format/punctuation.ts';
import { readLanguage, translate } from '../lib/i18n.ts';
import { CloseButton } from './CloseButton.tsx';
import { SayText } from './SayText.tsx';
import { SideIcon } from './SideIcon.tsx';

interface PillProps {
  readonly help: Help;
  readonly onOpen: () => void;
  readonly onClose: (() => void) | undefined;
}

/** The folded help, for pages that have help of their own. */
export function Pill({ help, onOpen, onClose }: PillProps) {
  return (
    <div class="pill">
      <button
        type="button"
        class="link open"
        aria-expanded={false}
        aria-label={
          translate(help.pill.key, help.pill.values) +
          between('. ', readLanguage()) +
          translate('cardOpen')
        }
        onClick={onOpen}
      >
        <SideIcon side={help.side} />
        <span>
          <SayText text={help.pill} />
        </span>
      </button>
      {onClose && <CloseButton onClose={onClose} />}
    </div>
  );
}
