import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/api.ts';
import { isOwnId } from '../browser/extension.ts';
import type { OverlayCommand } from './overlay-commands.ts';

/** In the overlay: runs what it is told, until `signal` aborts. */
export function onOverlayCommand(
  handlers: Readonly<Record<OverlayCommand, () => void>>,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, from: { id?: string }, reply: (done: true) => void) => {
    const command = isOwnId(from.id) ? readCommand(message, handlers) : null;
    if (command === null) return undefined;
    handlers[command]();
    reply(true);
    return undefined;
  };
  // The shared types have no listener that replies synchronously to some messages only.
  const typed = listener as unknown as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(typed);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(typed));
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
