import { packageUrl } from '../browser/extension.ts';
import { openTab } from '../browser/tabs.ts';

/** Opens the welcome page after an install, never after an update. */
export async function openWelcome(reason: string): Promise<void> {
  if (reason === 'install') await openTab(packageUrl('/welcome.html'));
}
