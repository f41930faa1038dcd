import type { Help } from '../explain/help.ts';
import type { OverlayLook } from './message-map.ts';

/** What an overlay begins with. The background hands it over, so that nobody has to ask and wait. */
export interface OverlayStart {
  readonly help: Help;
  readonly look: OverlayLook;
  /** A page whose source holds one of these, in lower case, may need no help: it is asked about first. */
  readonly doubts: readonly string[];
}

declare global {
  /** Both live in the extension's own world of the page. */
  var backsoonStart: OverlayStart | undefined;
  var backsoonTakeStart: ((start: OverlayStart) => void) | undefined;
}

/** Sent into the page by itself, before or after the overlay: it must use nothing but globals. */
export function receiveStart(start: OverlayStart): void {
  globalThis.backsoonStart = start;
  globalThis.backsoonTakeStart?.(start);
}

/** In the overlay: resolves once the background has handed over what it begins with. */
export function startHandedOver(): Promise<OverlayStart> {
  return new Promise((resolve) => {
    if (globalThis.backsoonStart) resolve(globalThis.backsoonStart);
    else globalThis.backsoonTakeStart = resolve;
  });
}
