import { clearSavedData, clearSavedFiles } from '../browser/site-data.ts';
import { goBackInTab, openPrivateWindow, openTabBeside, reloadTab } from '../browser/tabs.ts';
import type { FixId } from '../explain/help.ts';
import { cookieDomainOf } from '../history/site-of.ts';
import type { StatusPages } from '../knowledge/status-pages.ts';
import type { FailingPage } from './failing-page.ts';
import { loadPage, openPage } from './load-page.ts';
import { savedCopyOf, statusPageOf } from './look-elsewhere.ts';

/** What fixes need besides the page. */
export interface FixTools {
  readonly isFirefox: boolean;
  readonly statusPages: () => Promise<StatusPages>;
}

/** What each fix does. Trying on and on, and watching, live elsewhere. */
export const fixEffects = {
  'try-again': (page) => loadPage(page),
  /** Firefox asks the person once more; Chromium sends the form again at once (measured). */
  'send-again': ({ tabId }) => reloadTab(tabId),
  'open-without-sending': ({ tabId, url }) => openPage(tabId, url),
  'fresh-copy': (page) => loadPage(page, { bypassCache: true }),
  'clear-saved': async (page, { isFirefox }) => {
    await clearSavedFiles(page.url, isFirefox);
    await loadPage(page, { bypassCache: true });
  },
  'clear-data': async (page, { isFirefox }) => {
    await clearSavedData(page.url, cookieDomainOf(page.url), isFirefox);
    await loadPage(page, { bypassCache: true });
  },
  'go-home': ({ tabId, url }) => openPage(tabId, `${new URL(url).origin}/`),
  'go-back': ({ tabId }) => goBackInTab(tabId),
  'private-window': ({ url }) => openPrivateWindow(url),
  /** A plain http page, which a network that wants a sign-in answers with its own. */
  'sign-in': (page) => openBeside(page, 'http://neverssl.com/'),
  /** Done by hand: the card leads through the steps. */
  'restart-modem': async () => {},
  'status-page': async (page, { statusPages }) =>
    openBeside(page, statusPageOf(await statusPages(), page.url, nameAnswerer(page))),
  'saved-copy': (page) => openBeside(page, savedCopyOf(page.url)),
} as const satisfies Record<
  Exclude<FixId, 'keep-trying' | 'watch'>,
  (page: FailingPage, tools: FixTools) => Promise<void>
>;

async function openBeside({ tabId }: FailingPage, url: string | null): Promise<void> {
  if (url !== null) await openTabBeside(tabId, url);
}

function nameAnswerer({ outcome }: FailingPage): string | null {
  return outcome.kind === 'failed' ? (outcome.attribution?.answerer.answerer ?? null) : null;
}
