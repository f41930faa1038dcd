import type { Fix } from '../lib/explain/help.ts';
import type { StepView } from '../lib/explain/progress.ts';
import type { FixActions } from './fix-actions.ts';
import { SayText } from './SayText.tsx';
import { StepTimer } from './StepTimer.tsx';

interface FixStepsProps {
  readonly fix: Fix;
  /** The timer that runs or ran, in any surface. */
  readonly timer: StepView | null;
  readonly actions: FixActions;
}

/** A manual fix: its cost, then one action a step. Folded unless it is likely to help. */
export function FixSteps({ fix, timer, actions }: FixStepsProps) {
  return (
    <details data-fix={fix.id} open={fix.place === 'main' || timer !== null}>
      <summary>
        <SayText text={fix.label} />
        {fix.action && (
          <span class="verb" aria-hidden="true">
            <SayText text={fix.action} />
          </span>
        )}
      </summary>
      <p class="hint">
        <SayText text={fix.hint} />
      </p>
      <ol>
        {fix.steps.map((step, index) => (
          <li key={step.text.key}>
            <SayText text={step.text} />
            {step.waitSeconds > 0 && (
              <StepTimer
                endsAt={timer?.step === index ? timer.endsAt : null}
                onStart={() => actions.beginStep(index)}
                onStop={() => actions.beginStep(null)}
                onEnd={actions.lookAgain}
              />
            )}
          </li>
        ))}
      </ol>
      {fix.instead && (
        <p class="hint">
          <SayText text={fix.instead} />
        </p>
      )}
    </details>
  );
}
