import { browser } from '../browser.ts';
import type { FixId } from '../explain/help.ts';

/** What a fix may know of the page it acts on. */
export interface FixTarget {
  readonly tabId: number;
  readonly url: string;
}

/** Does what each button says. Resolves once the browser has begun. */
const doers = {
  'try-again': ({ tabId }) => browser.tabs.reload(tabId),
  /** Firefox asks the person once more; Chromium sends the form again at once (measured). */
  'send-again': ({ tabId }) => browser.tabs.reload(tabId),
  'open-without-sending': ({ tabId, url }) => open(tabId, withoutFragment(url)),
  'fresh-copy': ({ tabId }) => browser.tabs.reload(tabId, { bypassCache: true }),
  'go-home': ({ tabId, url }) => open(tabId, `${new URL(url).origin}/`),
  'go-back': ({ tabId }) => browser.tabs.goBack(tabId),
  /** Done by hand: the card leads through the steps. */
  'restart-modem': async () => {},
  /** A plain http page, which a network that wants a sign-in answers with its own. */
  'sign-in': async () => {
    await browser.tabs.create({ url: 'http://neverssl.com/' });
  },
} satisfies Record<FixId, (target: FixTarget) => Promise<void>>;

export function runFix(fix: FixId, target: FixTarget): Promise<void> {
  return doers[fix](target);
}

/** An address loaded anew is asked for with GET, even where the page came from a form (measured in both). */
async function open(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** With its fragment, the same address would only scroll. */
function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
