import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { Fix } from '../../lib/explain/help.ts';
import { takeHandedOver } from '../../lib/fixes/hand-over.ts';
import type { FailingTab } from './use-failing-tab.ts';

/** The fix that was pressed in the page and continues here. */
export function useHandedOver(
  failing: FailingTab | null | undefined,
): readonly [Fix | null, () => void] {
  const [fix, setFix] = useState<Fix | null>(null);
  const tabId = failing?.tabId;
  const fixes = failing?.help.fixes;
  useEffect(() => {
    if (tabId === undefined || !fixes) return;
    const show = async () => {
      const id = await takeHandedOver(tabId);
      if (id) setFix(fixes.find((candidate) => candidate.id === id) ?? null);
    };
    show().catch(report);
  }, [tabId, fixes]);
  return [fix, () => setFix(null)];
}
