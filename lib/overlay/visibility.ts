import type { Host } from './host.ts';
import { findTopLayer, type Mount } from './mount.ts';

/** A box is tested this far inside its corners, because they may be round. */
const insetShare = 0.12;

/** The whole panel, and its headline. */
const panelSelector = '.frame';
const headlineSelector = '[data-lead], .pill .open';
export const controlSelector = 'button, a[href], summary';

/**
 * What keeps the person from seeing or pressing the panel. `person`: something that they opened.
 */
export type Obstacle = 'dialog' | 'popover' | 'person' | 'page';

/** `null`: the panel is in the window, fully visible, and a press anywhere on it reaches it. */
export function findObstacle(page: Document, host: Host, mount: Mount): Obstacle | null {
  const panel = host.root.querySelector(panelSelector);
  if (!panel) return 'page';
  const box = panel.getBoundingClientRect();
  const others = findTopLayer(page).filter((other) => !other.contains(host.element));
  if (others.some((other) => other.popover === 'manual' && mount.isNewer(other))) return 'popover';
  const cover = findCover(page, host.element, box);
  if (cover === null) {
    return hasRootFilter(page) || others.some((other) => isClickThroughCover(other, box))
      ? 'page'
      : null;
  }
  if (others.some(isDialog)) return 'dialog';
  // A menu that the person opened, or a full-screen video, may cover it.
  return cover !== 'none' && cover.closest(':is([popover]:popover-open, :fullscreen)')
    ? 'person'
    : 'page';
}

/** The panel's headline; `null` while it has none. */
export function findHeadline({ root }: Host): Element | null {
  return root.querySelector(headlineSelector);
}

/** Whether a press at the centre of this part of the panel reaches it. */
export function isHittable({ root }: Host, part: Element): boolean {
  const { left, top, width, height } = part.getBoundingClientRect();
  return width > 0 && part.contains(root.elementFromPoint(left + width / 2, top + height / 2));
}

/** Whether nothing of the page covers the visible share of this part. */
export function isUncovered(page: Document, { root, element }: Host, part: Element): boolean {
  const panel = root.querySelector(panelSelector);
  if (!panel) return false;
  const box = cut(part.getBoundingClientRect(), panel.getBoundingClientRect());
  return findCover(page, element, box) === null;
}

function cut(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return new DOMRect(left, top, right - left, bottom - top);
}

/** An element of the page above this box; `none` where the box leaves the window. */
function findCover(page: Document, own: Element, box: DOMRect): Element | 'none' | null {
  for (const [x, y] of pointsOf(box)) {
    const found = page.elementFromPoint(x, y);
    if (found !== own) return found ?? 'none';
  }
  return null;
}

function pointsOf({ left, top, width, height }: DOMRect): readonly (readonly [number, number])[] {
  const shares = [
    [0.5, 0.5],
    [insetShare, insetShare],
    [1 - insetShare, insetShare],
    [insetShare, 1 - insetShare],
    [1 - insetShare, 1 - insetShare],
  ] as const;
  return shares.map(([x, y]) => [left + width * x, top + height * y]);
}

function isDialog(element: Element): boolean {
  return element.localName === 'dialog';
}

/** An element that covers the box but lets presses through. A hit test does not find it. */
function isClickThroughCover(other: HTMLElement, box: DOMRect): boolean {
  if (getComputedStyle(other).pointerEvents !== 'none') return false;
  const { left, top, right, bottom } = other.getBoundingClientRect();
  return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
}

/** In Firefox a CSS filter on the root also changes the top layer (measured: 153). */
function hasRootFilter(page: Document): boolean {
  return import.meta.env.FIREFOX && getComputedStyle(page.documentElement).filter !== 'none';
}
