import { type Corner, findFreeCorner } from './find-corner.ts';
import type { Host } from './host.ts';

/** Where the host's edges go, by corner; logical, so that right-to-left pages mirror it. */
const insets = {
  'bottom-end': 'auto 16px 16px auto',
  'bottom-start': 'auto auto 16px 16px',
  'top-end': '16px 16px auto auto',
  'top-start': '16px auto auto 16px',
} satisfies Record<Corner, string>;

/**
 * Gives a function that moves the host to the first corner where a panel of `size` covers nothing
 * of the page, else to the bottom.
 */
export function placeIn(page: Document, { element, moveTo }: Host): (size: DOMRect) => void {
  return (size) => moveTo(insets[findFreeCorner(page, element, size) ?? 'bottom-end']);
}
