import { traceAnswerer } from './explain/trace-answerer.ts';
import { runFix } from './fixes/run-fix.ts';
import { helpWith } from './help-with.ts';
import type { History } from './history/history.ts';
import type { Handlers } from './messages/handle.ts';
import { findTrouble } from './navigation/tab-state.ts';
import type { Responder } from './respond.ts';
import { readTab, writeTrace } from './session.ts';
import type { Settings } from './settings/settings.ts';

/** What the overlay may ask for, each for the sender's own tab only. */
export function answerOverlay(
  history: History,
  respond: Responder['respond'],
  settings: () => Promise<Settings>,
): Handlers {
  return {
    async askForLook() {
      const { shown, theme, helpDesk } = await settings();
      return { shown: shown === 'card' ? 'card' : 'pill', theme, helpDesk };
    },
    async askForHelp({ statusCode, at, source }, { tabId, documentId, url }) {
      const state = await respond({ kind: 'probed', tabId, documentId, url, statusCode, at });
      const trouble = findTrouble(state);
      if (!trouble) return null;
      if (trouble.kind === 'failed' && source !== null) {
        await writeTrace(tabId, trouble.id, traceAnswerer(trouble, source));
      }
      return helpWith(trouble, history);
    },
    async runFix({ fix }, { tabId }) {
      const trouble = findTrouble(await readTab(tabId));
      if (trouble) await runFix(fix, { tabId, url: trouble.url });
      return null;
    },
    async giveUp(_, { tabId, documentId }) {
      await respond({ kind: 'refused', tabId, documentId });
      return null;
    },
  };
}
