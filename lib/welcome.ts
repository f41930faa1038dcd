import { browser } from './browser.ts';

/** Once, when Backsoon is new here, never after an update; beside what the person is looking at. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: false });
}
