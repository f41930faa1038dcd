import type { Host } from './host.ts';
import type { Presses } from './presses.ts';
import { findObstacle } from './sight.ts';
import type { Stand } from './stand.ts';
import { createSureness } from './sureness.ts';

/** A page that keeps taking the host out has decided. */
const comebackLimit = 3;
const comebackWindowMs = 10_000;

/** A page that works on its own document is not disturbed again at once. */
const comebackAfterMs = 1000;

/** So long may the page hide the panel: a view transition passes. */
const patienceMs = 2000;

/** Between two looks, at least; a part of it by chance, so that nobody can keep step. */
const restMs = 100;
/** A look and the layout that it causes take one part in so many of the page's time. */
const restShare = 12;
const longestRestMs = 800;

/** When the host is to go. */
export interface Stay {
  /** Aborted: it is closed. */
  readonly signal: AbortSignal;
  /** False once the script behind the host has lost its extension: then nothing is defended. */
  readonly isAlive: () => boolean;
  /** It cannot stand, or not be used, here. */
  readonly leave: () => void;
}

/**
 * Looks at the host again and again, right after a frame, when the layout is done. No event of the
 * page has it look. Puts the host back if the page has changed it. Where it is of no use, it leaves.
 */
export function keepStanding(
  page: Document,
  host: Host,
  stand: Stand,
  presses: Presses,
  { signal, isAlive, leave }: Stay,
): void {
  const sureness = createSureness(page, host, stand);
  let comebacks: readonly number[] = [];
  let lostAt: number | null = null;
  let hiddenAt: number | null = null;

  function comeBack(now: number): void {
    comebacks = [...comebacks.filter((at) => now - at < comebackWindowMs), now];
    lostAt = null;
    if (comebacks.length > comebackLimit) leave();
    else stand.put();
  }

  function check(now: number): void {
    if (!page.documentElement) return;
    if (!stand.isPut()) {
      sureness.note(false, now);
      lostAt ??= now;
      if (now - lostAt >= comebackAfterMs) comeBack(now);
      return;
    }
    stand.fitZoom();
    const isChanged = !stand.isAsPut() || stand.isShutIn();
    const obstacle = findObstacle(page, host, stand);
    sureness.note(!isChanged && obstacle === null, now);
    if (presses.isSwallowed(now)) leave();
    else if (isChanged || obstacle === 'popover' || obstacle === 'dialog') comeBack(now);
    else if (obstacle !== 'page') hiddenAt = null;
    else {
      hiddenAt ??= now;
      if (now - hiddenAt > patienceMs) leave();
    }
  }

  function look(): void {
    if (signal.aborted || !isAlive() || page.defaultView === null) return;
    const beganAt = performance.now();
    check(beganAt);
    const tookMs = performance.now() - beganAt;
    const restForPageMs = Math.min(tookMs * restShare, longestRestMs);
    setTimeout(afterFrame, restMs * (1 + Math.random()) + restForPageMs);
  }

  function afterFrame(): void {
    if (page.defaultView !== null) requestAnimationFrame(() => setTimeout(look, 0));
  }

  presses.serve({
    root: host.root,
    mayPress: (control) => isAlive() && sureness.mayPress(control, performance.now()),
  });
  signal.addEventListener('abort', stand.take);
  look();
}
