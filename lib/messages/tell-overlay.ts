import { browser } from '../browser.ts';

/** What the background may ask of an overlay. */
export type Told = 'moveFocus' | 'close';

/** Resolves with false where no overlay stands in the tab. */
export async function tellOverlay(tabId: number, told: Told): Promise<boolean> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { told }, { frameId: 0 })
    .catch(() => false);
  return answer === true;
}

/** In the overlay: does what the background asks, until `signal` aborts. */
export function onTold(deeds: Readonly<Record<Told, () => void>>, signal: AbortSignal): void {
  const listener = (message: unknown, from: { id?: string }) => {
    const told = from.id === browser.runtime.id ? readTold(message, deeds) : null;
    if (told === null) return undefined;
    deeds[told]();
    return Promise.resolve(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function readTold(message: unknown, deeds: Readonly<Record<Told, unknown>>): Told | null {
  if (typeof message !== 'object' || message === null || !('told' in message)) return null;
  const { told } = message;
  return typeof told === 'string' && Object.hasOwn(deeds, told) ? (told as Told) : null;
}
