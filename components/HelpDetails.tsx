import type { Fix, FixId, Help } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { FixButton } from './FixButton.tsx';
import { FixSteps } from './FixSteps.tsx';
import { SayText } from './SayText.tsx';

interface HelpDetailsProps {
  readonly help: Help;
  readonly onFix: (fix: FixId) => void;
}

/** More help: what else there is to try, in the order of its chances, and what this error is not. */
export function HelpDetails({ help, onFix }: HelpDetailsProps) {
  return (
    <div class="details">
      <h3>{translate('cardAllFixes')}</h3>
      <ul class="fixes">
        {help.fixes.map((fix) => (
          <li key={fix.id}>{show(fix, onFix)}</li>
        ))}
      </ul>
      <h3>{translate('cardDontWorry')}</h3>
      <dl class="reassurance">
        {help.reassurance.map(({ title, body }) => (
          <div key={title.key}>
            <dt>
              <SayText text={title} />
            </dt>
            <dd>
              <SayText text={body} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function show(fix: Fix, onFix: (fix: FixId) => void) {
  if (fix.steps.length > 0) return <FixSteps fix={fix} />;
  return (
    <>
      <FixButton fix={fix} isMain={false} onFix={onFix} />
      <p class="hint">
        <SayText text={fix.hint} />
      </p>
    </>
  );
}
