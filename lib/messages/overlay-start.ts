import type { Help } from '../explain/help.ts';
import type { Messages } from '../i18n.ts';
import type { OverlayLook } from './message-map.ts';

/** What an overlay starts with. The background passes it, so that the overlay need not ask. */
export interface OverlayStart {
  readonly help: Help;
  readonly look: OverlayLook;
  /** Lower-case words. A page that has one of them may need no help, so the overlay asks first. */
  readonly doubts: readonly string[];
  /** What the first look says. Chromium is slower to tell, Firefox is not: there it is empty. */
  readonly words: Messages;
}

declare global {
  /** Both are in our isolated world of the page. */
  var backsoonStart: OverlayStart | undefined;
  var backsoonTakeStart: ((start: OverlayStart) => void) | undefined;
}

/** Injected alone, before or after the overlay, so it must use globals only. */
export function receiveStart(start: OverlayStart): void {
  globalThis.backsoonStart = start;
  globalThis.backsoonTakeStart?.(start);
}

/** In the overlay: resolves with what the background passes. */
export function startHandedOver(): Promise<OverlayStart> {
  return new Promise((resolve) => {
    if (globalThis.backsoonStart) resolve(globalThis.backsoonStart);
    else globalThis.backsoonTakeStart = resolve;
  });
}
