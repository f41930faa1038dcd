import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FixActions } from '../../components/fix-actions.ts';
import { askForPermission } from '../../lib/browser/permissions.ts';
import { report } from '../../lib/errors.ts';
import { fixCatalog } from '../../lib/explain/fix-catalog.ts';
import type { Fix, FixId, Text } from '../../lib/explain/help.ts';
import { noProgress, type Progress } from '../../lib/explain/progress.ts';
import { progressPrefixes, readProgress } from '../../lib/fixes/read-progress.ts';
import { followPageValues } from '../../lib/memory/page-memory.ts';
import { findPage } from '../../lib/memory/privacy-gate.ts';
import { send } from '../../lib/messages/send.ts';
import { changeProgress } from './change-progress.ts';
import type { FailingTab } from './use-failing-tab.ts';

/** What is in progress for the failing page in a tab, and the actions. */
export function useProgress(failing: FailingTab | null | undefined): {
  readonly progress: Progress;
  readonly actions: FixActions;
} {
  const [progress, setProgress] = useState(noProgress);
  const [said, setSaid] = useState<Text | null>(null);
  const tabId = failing?.tabId;
  const url = failing?.url;
  const fixes = failing?.help.fixes;

  useEffect(() => {
    if (tabId === undefined || url === undefined) return setProgress(noProgress);
    const leaving = new AbortController();
    const { host } = new URL(url);
    const read = async () =>
      setProgress(await readProgress(await findPage(tabId), host, fixCatalog));
    read().catch(report);
    followPageValues(progressPrefixes, () => void read().catch(report), leaving.signal);
    void send('lookAgain', { isBackOnline: false }, tabId).catch(report);
    return () => leaving.abort();
  }, [tabId, url]);

  const actions = useMemo<FixActions>(() => {
    const lookAgain = () => void send('lookAgain', { isBackOnline: false }, tabId).catch(report);
    return {
      press: async (fix) => {
        if (tabId === undefined) return null;
        const permission = fixes?.find(({ id }) => id === fix)?.permission ?? null;
        const told = await pressIn(tabId, fix, permission).catch(reportFault);
        setSaid(told);
        return told;
      },
      stopTrying: () => void changeProgress('stopTrying', null, tabId).catch(report),
      beginStep: (step) => void changeProgress('beginStep', { step }, tabId).catch(report),
      lookAgain,
    };
  }, [tabId, fixes]);

  return { progress: said ? { ...progress, said } : progress, actions };
}

/**
 * Runs a fix in a tab. The permission question must come directly after the press. It may close this
 * window, so the background gets the intent before.
 */
async function pressIn(
  tabId: number,
  fix: FixId,
  permission: Fix['permission'],
): Promise<Text | null> {
  if (!permission) return changeProgress('runFix', { fix }, tabId);
  const [isAllowed] = await Promise.all([
    askForPermission(permission),
    send('keepIntent', { fix }, tabId),
  ]);
  return changeProgress('settleIntent', { isAllowed }, tabId);
}

function reportFault(error: unknown): Text {
  report(error);
  return { key: 'fixSaidCouldNot' };
}
