import type { Host } from './host.ts';
import { controlSelector, findHeadline, findObstacle, isUncovered, isUnderHand } from './sight.ts';
import type { Stand } from './stand.ts';

/** So long must a person have been able to see what they press, and what it is about. */
const sureMs = 500;

/** On each control that a press acts on now. */
const readyAttribute = 'data-ready';

export interface Sureness {
  /** Notes what is in sight at this moment. */
  note(isPanelInSight: boolean, now: number): void;
  /** Whether a press on it is sure to be meant. */
  mayPress(control: Element, now: number): boolean;
}

/**
 * Knows since when each part of the panel has been in sight without a break. A page that hides the
 * panel gets no press out of a person who did not see it.
 */
export function createSureness(page: Document, host: Host, stand: Stand): Sureness {
  let seenSince = new WeakMap<Element, number>();
  let panelSince: number | null = null;

  const isLong = (since: number | null | undefined, now: number) =>
    since != null && now - since >= sureMs;
  const isSure = (control: Element, now: number) => {
    const headline = findHeadline(host);
    return (
      isLong(panelSince, now) &&
      isLong(seenSince.get(control), now) &&
      (headline === null || isLong(seenSince.get(headline), now))
    );
  };

  return {
    note(isPanelInSight, now) {
      if (!isPanelInSight) {
        panelSince = null;
        seenSince = new WeakMap();
      } else panelSince ??= now;
      const headline = isPanelInSight ? findHeadline(host) : null;
      // The person may scroll it away once they have seen it.
      if (headline && !seenSince.has(headline) && isUnderHand(host, headline)) {
        seenSince.set(headline, now);
      }
      for (const control of host.root.querySelectorAll(controlSelector)) {
        if (control === headline) continue;
        const isSeen = isPanelInSight && isUnderHand(host, control);
        if (!isSeen) seenSince.delete(control);
        else if (!seenSince.has(control)) seenSince.set(control, now);
      }
      for (const control of host.root.querySelectorAll(controlSelector)) {
        control.toggleAttribute(readyAttribute, isSure(control, now));
      }
    },
    mayPress: (control, now) =>
      isSure(control, now) &&
      stand.isAsPut() &&
      findObstacle(page, host, stand) === null &&
      isUnderHand(host, control) &&
      isUncovered(page, host, control),
  };
}
