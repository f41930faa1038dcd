import { packageUrl } from '../browser/extension.ts';
import { openTab } from '../browser/tabs.ts';

/** Once, when Backsoon is new here, never after an update. In front: people expect it then. */
export async function openWelcome(reason: string): Promise<void> {
  if (reason === 'install') await openTab(packageUrl('/welcome.html'));
}
