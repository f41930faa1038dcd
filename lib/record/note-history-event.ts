import { report } from '../errors.ts';
import type { HistoryEvent } from '../history/recover.ts';
import { forgetKnownSites } from '../memory/known-sites.ts';
import { claimBegin, writeHistoryNotice } from './history-notice.ts';

/** Stores a notice for the popup. A newer history needs none: the popup finds that itself. */
export function noteHistoryEvent(event: HistoryEvent): void {
  storeNotice(event).catch(report);
}

async function storeNotice(event: HistoryEvent): Promise<void> {
  switch (event.kind) {
    case 'newer':
      return;
    case 'renamed':
      return forgetKnownSites();
    case 'begun':
      // A browser deletes an unreadable database silently (measured: Chromium 156, Firefox 153).
      if (await claimBegin()) await writeHistoryNotice({ kind: 'damaged', tries: 0 });
      return;
    case 'full':
      return writeHistoryNotice({ kind: 'full', tries: event.gone });
    case 'damaged':
      return writeHistoryNotice({ kind: 'damaged', tries: event.kept });
  }
}
