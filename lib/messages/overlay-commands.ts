import { browser } from '../browser/api.ts';
import { isOwnId } from '../browser/extension.ts';

/** What the background may ask of an overlay. */
export type OverlayCommand = 'moveFocus' | 'close';

/** Resolves with false where no overlay stands in the tab. */
export async function commandOverlay(tabId: number, command: OverlayCommand): Promise<boolean> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { command }, { frameId: 0 })
    .catch(() => false);
  return answer === true;
}

/** In the overlay: does what the background asks, until `signal` aborts. */
export function onOverlayCommand(
  handlers: Readonly<Record<OverlayCommand, () => void>>,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, from: { id?: string }) => {
    const command = isOwnId(from.id) ? readCommand(message, handlers) : null;
    if (command === null) return undefined;
    handlers[command]();
    return Promise.resolve(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function readCommand(
  message: unknown,
  handlers: Readonly<Record<OverlayCommand, unknown>>,
): OverlayCommand | null {
  if (typeof message !== 'object' || message === null || !('command' in message)) return null;
  const { command } = message;
  return typeof command === 'string' && Object.hasOwn(handlers, command)
    ? (command as OverlayCommand)
    : null;
}
