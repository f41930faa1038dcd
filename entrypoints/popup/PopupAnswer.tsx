import type { ComponentChildren } from 'preact';
import { SayText } from '../../components/SayText.tsx';
import type { FirstScreen } from '../../lib/explain/first-screen.ts';
import type { Help } from '../../lib/explain/help.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';

/** Reasons that the headline already says. */
const saidAbove: readonly MessageKey[] = [
  'evidenceOwnNetwork',
  'evidenceStoredCopy',
  'evidenceOthersFailed',
];

interface PopupAnswerProps {
  readonly help: Help;
  readonly screen: FirstScreen;
  /** How the site is now, and how it was before. */
  readonly children: ComponentChildren;
}

/** Whose side it is, the site's past, one reason, and how long. */
export function PopupAnswer({ help, screen, children }: PopupAnswerProps) {
  // The site's name and state already say the plain headline.
  const what = screen.what.key === 'headNotWorking' ? null : screen.what;
  // The sentence about the past already says it.
  const line = screen.line?.key === help.lastTime?.key ? null : screen.line;
  const [first] = help.evidence;
  // After a form, the warning comes first.
  const reason = help.isForm || (first && saidAbove.includes(first.key)) ? null : first;
  return (
    <>
      <h2 class="title whose" tabIndex={-1} data-tone={help.tone}>
        <SayText text={help.whose} hasHosts />
      </h2>
      {children}
      {(what || line) && (
        <p class={help.isForm ? 'line warning' : 'line'} role={help.isForm ? 'note' : undefined}>
          {what && <SayText text={what} hasHosts />} {line && <SayText text={line} />}
        </p>
      )}
      {reason && (
        <p class="line body">
          <SayText text={reason} />
        </p>
      )}
    </>
  );
}
