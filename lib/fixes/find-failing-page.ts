import type { Failure, Unreachable } from '../navigation/outcome.ts';
import { findTrouble } from '../navigation/tab-state.ts';
import { readTab } from '../session.ts';

/** The failing page in a tab, as far as fixes care. */
export interface FailingPage {
  readonly tabId: number;
  /** As requested, with query and fragment. */
  readonly url: string;
  /** The page answered a form: loading it again may send that once more. */
  readonly isForm: boolean;
  readonly outcome: Failure | Unreachable;
}

const formless: readonly string[] = ['GET', 'HEAD'];

/** `null` where the tab shows nothing that fails. */
export async function findFailingPage(tabId: number): Promise<FailingPage | null> {
  const outcome = findTrouble(await readTab(tabId));
  if (!outcome) return null;
  // What reached nobody sent no form either, but the browser would send it at the next load.
  const isForm = outcome.kind === 'failed' && !formless.includes(outcome.method.toUpperCase());
  return { tabId, url: outcome.url, isForm, outcome };
}
