import type { Progress } from '../lib/explain/progress.ts';
import { SayText } from './SayText.tsx';

/** The result of the last press, if the page does not show it. It is always visible. */
export function FixProgress({ progress: { said } }: { readonly progress: Progress }) {
  return (
    <div class="progress">
      <p class="said" role="status">
        {said && <SayText text={said} />}
      </p>
    </div>
  );
}
