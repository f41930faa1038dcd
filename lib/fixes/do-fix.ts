import { browser } from '../browser.ts';
import type { FixId } from '../explain/help.ts';
import { traceAnswerer } from '../explain/trace-answerer.ts';
import { cookieDomainOf } from '../history/site-of.ts';
import { readTrace } from '../session.ts';
import { clearSavedData, clearSavedFiles } from './clear-site.ts';
import type { FailingPage } from './find-failing-page.ts';
import { loadPage, openPage } from './load-page.ts';
import { savedCopyOf, statusPageOf } from './look-elsewhere.ts';

/** What each fix does. Trying on and on, and watching, live elsewhere. */
export const doers = {
  'try-again': (page) => loadPage(page),
  /** Firefox asks the person once more; Chromium sends the form again at once (measured). */
  'send-again': ({ tabId }) => browser.tabs.reload(tabId),
  'open-without-sending': ({ tabId, url }) => openPage(tabId, url),
  'fresh-copy': (page) => loadPage(page, { bypassCache: true }),
  'clear-saved': async (page, isFirefox) => {
    await clearSavedFiles(page.url, isFirefox);
    await loadPage(page, { bypassCache: true });
  },
  'clear-data': async (page, isFirefox) => {
    await clearSavedData(page.url, cookieDomainOf(page.url), isFirefox);
    await loadPage(page, { bypassCache: true });
  },
  'go-home': ({ tabId, url }) => openPage(tabId, `${new URL(url).origin}/`),
  'go-back': ({ tabId }) => browser.tabs.goBack(tabId),
  'private-window': async ({ url }) => {
    await browser.windows.create({ incognito: true, url });
  },
  /** A plain http page, which a network that wants a sign-in answers with its own. */
  'sign-in': (page) => openBeside(page, 'http://neverssl.com/'),
  /** Done by hand: the card leads through the steps. */
  'restart-modem': async () => {},
  'status-page': async (page) => openBeside(page, statusPageOf(page.url, await nameAnswerer(page))),
  'saved-copy': (page) => openBeside(page, savedCopyOf(page.url)),
} as const satisfies Record<
  Exclude<FixId, 'keep-trying' | 'watch'>,
  (page: FailingPage, isFirefox: boolean) => Promise<void>
>;

async function openBeside({ tabId }: FailingPage, url: string | null): Promise<void> {
  if (url === null) return;
  const { windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create({
    url,
    openerTabId: tabId,
    ...(windowId !== undefined && { windowId }),
  });
}

/** By what the page told, if it could be read; else by its headers. */
async function nameAnswerer({ tabId, outcome }: FailingPage): Promise<string | null> {
  if (outcome.kind !== 'failed') return null;
  const told = await readTrace(tabId, outcome.id);
  const trace = told === undefined ? traceAnswerer(outcome, '') : told;
  return trace?.answerer.answerer ?? null;
}
