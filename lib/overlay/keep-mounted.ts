import type { Host } from './host.ts';
import type { Mount } from './mount.ts';
import { createPressGuard } from './press-guard.ts';
import type { Presses } from './presses.ts';
import { findObstacle } from './visibility.ts';

/** A page that removes the host more often than this in that time does not want it. */
const reattachLimit = 3;
const reattachWindowMs = 10_000;

/** A page that is changing its own document is left alone for a second. */
const reattachAfterMs = 1000;

/** The page may hide the panel this long: a view transition is shorter. */
const timeoutMs = 2000;

/** The shortest pause between two checks. A random part keeps a page from predicting them. */
const pauseMs = 100;
/** A check and its layout take at most this part of the page's time: 1 in 12. */
const pauseShare = 12;
const longestPauseMs = 800;

/** When the host must go. */
export interface Lifetime {
  /** Aborted: it is closed. */
  readonly signal: AbortSignal;
  /** False once the extension behind this script is gone. Then nothing is defended. */
  readonly isAlive: () => boolean;
  /** Called when the host cannot be shown or used here. */
  readonly leave: () => void;
}

/**
 * Checks the host in frames, right after their layout. At any other time a check makes the browser
 * compute a layout (a busy page of 1,000 nodes: 5 ms; in the frame 0.4 ms; measured: Chromium 156). No
 * event of the page triggers a check. It attaches the host again if the page has changed it. It leaves
 * where the host is of no use.
 */
export function keepMounted(
  page: Document,
  host: Host,
  mount: Mount,
  presses: Presses,
  { signal, isAlive, leave }: Lifetime,
): void {
  const pressGuard = createPressGuard(page, host, mount);
  let reattachedAt: readonly number[] = [];
  let lostAt: number | null = null;
  let hiddenAt: number | null = null;

  function reattach(now: number): void {
    reattachedAt = [...reattachedAt.filter((at) => now - at < reattachWindowMs), now];
    lostAt = null;
    if (reattachedAt.length > reattachLimit) leave();
    else mount.attach();
  }

  function check(now: number): void {
    if (!page.documentElement) return;
    if (!mount.isAttached()) {
      pressGuard.note(false, now);
      lostAt ??= now;
      if (now - lostAt >= reattachAfterMs) reattach(now);
      return;
    }
    mount.fitZoom();
    const isChanged = !mount.isUnchanged() || mount.isInClosedDialog();
    const obstacle = findObstacle(page, host, mount);
    pressGuard.note(!isChanged && obstacle === null, now);
    if (presses.isSwallowed(now)) leave();
    else if (isChanged || obstacle === 'popover' || obstacle === 'dialog') reattach(now);
    else if (obstacle !== 'page') hiddenAt = null;
    else {
      hiddenAt ??= now;
      if (now - hiddenAt > timeoutMs) leave();
    }
  }

  function checkNow(): void {
    afterLayout.disconnect();
    clearTimeout(afterFrame);
    if (signal.aborted || !isAlive() || page.defaultView === null) return;
    const beganAt = performance.now();
    check(beganAt);
    const tookMs = performance.now() - beganAt;
    const pauseForPageMs = Math.min(tookMs * pauseShare, longestPauseMs);
    setTimeout(checkInFrame, pauseMs * (1 + Math.random()) + pauseForPageMs);
  }

  /** Calls back after the layout of the frame in which it begins to observe. */
  const afterLayout = new ResizeObserver(checkNow);
  let afterFrame: ReturnType<typeof setTimeout> | undefined;

  function checkInFrame(): void {
    if (page.defaultView === null) return;
    requestAnimationFrame(() => {
      // The observer says nothing of a root that has no size.
      afterFrame = setTimeout(checkNow);
      if (page.documentElement) afterLayout.observe(page.documentElement);
    });
  }

  presses.serve({
    root: host.root,
    mayPress: (control) => isAlive() && pressGuard.mayPress(control, performance.now()),
  });
  signal.addEventListener('abort', mount.detach);
  // Not now: a check makes the browser compute the layout, and the first frame would be later.
  checkInFrame();
}
