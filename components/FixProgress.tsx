import type { Progress } from '../lib/explain/progress.ts';
import { SayText } from './SayText.tsx';

/** What the last press did, where the page itself does not show it: in view however much is open. */
export function FixProgress({ progress: { said } }: { readonly progress: Progress }) {
  return (
    <div class="progress">
      <p class="said" role="status">
        {said && <SayText text={said} />}
      </p>
    </div>
  );
}
