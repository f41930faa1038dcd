import { report } from './errors.ts';
import type { Trouble } from './history/recover.ts';
import { writeHistoryNotice } from './settings/history-notice.ts';

/** Leaves word for the popup. A newer history needs none: whoever opens the popup sees that it is. */
export function noteTrouble(trouble: Trouble): void {
  if (trouble.kind === 'newer') return;
  const tries = trouble.kind === 'full' ? trouble.gone : trouble.kept;
  writeHistoryNotice({ kind: trouble.kind, tries }).catch(report);
}
