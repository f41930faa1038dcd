import type { Fix } from '../lib/explain/help.ts';
import { SayText } from './SayText.tsx';
import { StepTimer } from './StepTimer.tsx';

/** A fix done by hand: what it costs first, then one action a step. Folded unless it is likely to help. */
export function FixSteps({ fix }: { readonly fix: Fix }) {
  return (
    <details data-fix={fix.id} open={fix.place === 'first'}>
      <summary>
        <SayText text={fix.label} />
      </summary>
      <p class="hint">
        <SayText text={fix.hint} />
      </p>
      <ol>
        {fix.steps.map((step) => (
          <li key={step.text.key}>
            <SayText text={step.text} />
            {step.waitSeconds > 0 && <StepTimer waitSeconds={step.waitSeconds} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
