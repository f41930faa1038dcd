import type { FirstScreen } from '../lib/explain/first-screen.ts';
import type { Help } from '../lib/explain/help.ts';
import { between } from '../lib/format/punctuation.ts';
import { readLanguage } from '../lib/i18n.ts';
import { SayText } from './SayText.tsx';

interface HeadlineProps {
  readonly help: Help;
  readonly screen: FirstScreen;
}

/** The answer: what is wrong, and whose side it is. */
export function Headline({ help, screen }: HeadlineProps) {
  return (
    <>
      <h2 class="title" tabIndex={-1} data-lead>
        <SayText text={screen.what} hasHosts />
        {between(' ', readLanguage())}
        <span class="whose" data-tone={help.tone}>
          <SayText text={help.whose} hasHosts />
        </span>
      </h2>
      {screen.line && (
        <p class={help.isForm ? 'line warning' : 'line'} role={help.isForm ? 'note' : undefined}>
          <SayText text={screen.line} />
        </p>
      )}
    </>
  );
}
