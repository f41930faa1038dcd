import { report } from '../errors.ts';
import type { HistoryEvent } from '../history/recover.ts';
import { forgetKnownSites } from '../memory/known-sites.ts';
import { claimBegin, writeHistoryNotice } from './history-notice.ts';

/** Leaves word for the popup. A newer history needs none: whoever opens the popup sees that it is. */
export function noteHistoryEvent(event: HistoryEvent): void {
  leaveWord(event).catch(report);
}

async function leaveWord(event: HistoryEvent): Promise<void> {
  switch (event.kind) {
    case 'newer':
      return;
    case 'renamed':
      return forgetKnownSites();
    case 'begun':
      // What it can't read a browser throws away and says nothing (measured: Chromium 156, Firefox 153).
      if (await claimBegin()) await writeHistoryNotice({ kind: 'damaged', tries: 0 });
      return;
    case 'full':
      return writeHistoryNotice({ kind: 'full', tries: event.gone });
    case 'damaged':
      return writeHistoryNotice({ kind: 'damaged', tries: event.kept });
  }
}
