import { type Corner, type Direction, findFreeCorner, isAtRight } from './find-corner.ts';
import type { Host } from './host.ts';

/** Distance from the two edges of the corner, as the CSS property `inset` has it. */
export function insetOf(corner: Corner, direction: Direction): string {
  const [top, bottom] = corner.startsWith('top') ? ['16px', 'auto'] : ['auto', '16px'];
  const [right, left] = isAtRight(corner, direction) ? ['16px', 'auto'] : ['auto', '16px'];
  return [top, right, bottom, left].join(' ');
}

/**
 * Gives a function that moves the host to the first corner where a panel of `size` covers nothing
 * of the page, else to the bottom.
 */
export function placeIn(
  page: Document,
  { element, moveTo }: Host,
  direction: Direction,
): (size: DOMRect) => void {
  return (size) => {
    const corner = findFreeCorner(page, element, size, direction) ?? 'bottom-end';
    moveTo(insetOf(corner, direction));
  };
}
