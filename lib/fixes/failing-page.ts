import { findTab } from '../browser/tabs.ts';
import { findPage, type Page } from '../memory/privacy-gate.ts';
import { readTabState } from '../memory/tab-states.ts';
import { isForm } from '../navigation/is-form.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { findProblem } from '../navigation/tab-state.ts';

/** A failing page, for fixes. */
export interface FailingPage extends Page {
  /** As requested, with query and fragment. */
  readonly url: string;
  /** With its port, where it has one. */
  readonly host: string;
  /** The page is the answer to a form. Loading it again may send the form again. */
  readonly isForm: boolean;
  readonly outcome: LoadProblem;
  /** The document that the site drew; `null` where the browser drew a page of its own. */
  readonly documentId: string | null;
}

/**
 * Whether it is not known what a tab shows, which may be this host's page. After an update of Backsoon
 * that is so until the tab was looked at.
 */
export async function isUnknown(tabId: number, host: string): Promise<boolean> {
  const { document } = await readTabState(tabId);
  if (document) return document.outcome === null && URL.parse(document.url)?.host === host;
  return (await findTab(tabId)) !== null;
}

/** `null` where the tab shows nothing that fails. */
export async function findFailingPage(tabId: number): Promise<FailingPage | null> {
  const state = await readTabState(tabId);
  const outcome = findProblem(state);
  if (!outcome) return null;
  const { document } = state;
  const { url } = outcome;
  return {
    ...(await findPage(tabId)),
    url,
    host: new URL(url).host,
    // A load that reached nobody sent no form yet, but the next load would.
    isForm: outcome.kind === 'failed' && isForm(outcome),
    outcome,
    // Of a load that reached nobody, Firefox does not say who drew its page.
    documentId:
      outcome.kind === 'failed' && document?.drawnBy === 'site' ? document.documentId : null,
  };
}
