import type { Host } from './host.ts';
import type { Mount } from './mount.ts';
import {
  controlSelector,
  findHeadline,
  findObstacle,
  isHittable,
  isUncovered,
} from './visibility.ts';

/** A person must have seen the control and the headline this long before a press counts. */
const seenMs = 500;

/** On each control that a press acts on now. */
const readyAttribute = 'data-ready';

export interface PressGuard {
  /** Notes what is visible now. */
  note(isPanelVisible: boolean, now: number): void;
  /** Whether a press on this control can be intended. */
  mayPress(control: Element, now: number): boolean;
}

/**
 * Guards against clickjacking. It knows since when each part of the panel has been visible without a
 * break. A page that hides the panel gets no press from a person who did not see it.
 */
export function createPressGuard(page: Document, host: Host, mount: Mount): PressGuard {
  let seenSince = new WeakMap<Element, number>();
  let panelSince: number | null = null;

  const isLong = (since: number | null | undefined, now: number) =>
    since != null && now - since >= seenMs;
  const isSure = (control: Element, now: number) => {
    const headline = findHeadline(host);
    return (
      isLong(panelSince, now) &&
      isLong(seenSince.get(control), now) &&
      (headline === null || isLong(seenSince.get(headline), now))
    );
  };

  return {
    note(isPanelVisible, now) {
      if (!isPanelVisible) {
        panelSince = null;
        seenSince = new WeakMap();
      } else panelSince ??= now;
      const headline = isPanelVisible ? findHeadline(host) : null;
      // Once seen, the headline may scroll out of view.
      if (headline && !seenSince.has(headline) && isHittable(host, headline)) {
        seenSince.set(headline, now);
      }
      for (const control of host.root.querySelectorAll(controlSelector)) {
        if (control === headline) continue;
        const isSeen = isPanelVisible && isHittable(host, control);
        if (!isSeen) seenSince.delete(control);
        else if (!seenSince.has(control)) seenSince.set(control, now);
      }
      for (const control of host.root.querySelectorAll(controlSelector)) {
        control.toggleAttribute(readyAttribute, isSure(control, now));
      }
    },
    mayPress: (control, now) =>
      isSure(control, now) &&
      mount.isUnchanged() &&
      findObstacle(page, host, mount) === null &&
      isHittable(host, control) &&
      isUncovered(page, host, control),
  };
}
