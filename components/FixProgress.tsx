import type { Progress } from '../lib/explain/progress.ts';
import type { FixActions } from './fix-actions.ts';
import { KeepTrying } from './KeepTrying.tsx';
import { SayText } from './SayText.tsx';

interface FixProgressProps {
  readonly progress: Progress;
  readonly actions: FixActions;
}

/** How the last fix went, and what runs for the person now: in view however much else is open. */
export function FixProgress({ progress, actions }: FixProgressProps) {
  const { said, retry } = progress;
  return (
    <div class="progress">
      <p class="said" role="status">
        {said && <SayText text={said} />}
      </p>
      {retry && <KeepTrying retry={retry} actions={actions} />}
    </div>
  );
}
