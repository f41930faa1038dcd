import { type Corner, corners, type Direction, findFreeCorner, isAtRight } from './find-corner.ts';

/** The CSS `inset` for a corner. */
export function insetOf(corner: Corner, direction: Direction): string {
  const [top, bottom] = corner.startsWith('top') ? ['16px', 'auto'] : ['auto', '16px'];
  const [right, left] = isAtRight(corner, direction) ? ['16px', 'auto'] : ['auto', '16px'];
  return [top, right, bottom, left].join(' ');
}

/** Moves the host to the wanted corner, or to a free one. Returns the corner. */
export type MoveTo = (size: DOMRect, wanted: Corner | null) => Corner;

/** Takes the first corner where a panel of `size` covers nothing of the page, else the bottom. */
export function placeIn(
  page: Document,
  element: Element,
  moveTo: (inset: string) => void,
  direction: Direction,
): MoveTo {
  return (size, wanted) => {
    const corner = wanted ?? findFreeCorner(page, element, size, direction) ?? 'bottom-end';
    moveTo(insetOf(corner, direction));
    return corner;
  };
}

export function cornerAfter(corner: Corner): Corner {
  return corners[(corners.indexOf(corner) + 1) % corners.length] ?? 'bottom-end';
}
