import { report } from './errors.ts';
import type { Trouble } from './history/recover.ts';
import { claimBegin, writeHistoryNotice } from './settings/history-notice.ts';

/** Leaves word for the popup. A newer history needs none: whoever opens the popup sees that it is. */
export function noteTrouble(trouble: Trouble): void {
  leaveWord(trouble).catch(report);
}

async function leaveWord(trouble: Trouble): Promise<void> {
  switch (trouble.kind) {
    case 'newer':
      return;
    case 'begun':
      // What it can't read a browser throws away and says nothing (measured: Chromium 156, Firefox 153).
      if (await claimBegin()) await writeHistoryNotice({ kind: 'damaged', tries: 0 });
      return;
    case 'full':
      return writeHistoryNotice({ kind: 'full', tries: trouble.gone });
    case 'damaged':
      return writeHistoryNotice({ kind: 'damaged', tries: trouble.kept });
  }
}
