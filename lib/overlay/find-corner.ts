import { type Box, contentSelector, doMeet, readContentBoxes } from './content-boxes.ts';

/** The reading direction of our words. */
export type Direction = 'ltr' | 'rtl';

/** In the order of preference; `end` is the side where reading ends. */
export const corners = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
export type Corner = (typeof corners)[number];

/** The distance from the edges, and between the points that are tested. */
const marginPx = 16;
const stepPx = 24;

/** The first corner where a box of this size covers no control, picture or text; `null` if none. */
export function findFreeCorner(
  page: Document,
  own: Element,
  size: { readonly width: number; readonly height: number },
  direction: Direction,
): Corner | null {
  const contents = readContentBoxes(page, own);
  const isFreeAt = (corner: Corner) => {
    const box = cornerBox(page, isAtRight(corner, direction), corner, size);
    return contents
      ? !contents.some((one) => doMeet(one, box, stepPx / 2))
      : isFree(page, own, box);
  };
  return corners.find(isFreeAt) ?? null;
}

export function isAtRight(corner: Corner, direction: Direction): boolean {
  return corner.endsWith('end') === (direction === 'ltr');
}

function cornerBox(
  page: Document,
  isRight: boolean,
  corner: Corner,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const { clientWidth, clientHeight } = page.documentElement;
  // In quirks mode the root is as high as its content, so the window's height is used.
  const windowHeight = page.defaultView?.innerHeight ?? clientHeight;
  const left = isRight ? clientWidth - width - marginPx : marginPx;
  const top = corner.startsWith('bottom') ? windowHeight - height - marginPx : marginPx;
  return { left, top, right: left + width, bottom: top + height };
}

function isFree(page: Document, own: Element, box: Box): boolean {
  for (let y = box.top; y <= box.bottom; y += stepPx) {
    for (let x = box.left; x <= box.right; x += stepPx) {
      const under = page.elementsFromPoint(x, y).filter((element) => element !== own);
      if (under.some((element) => isContent(element, x, y))) return false;
    }
  }
  return true;
}

function isContent(element: Element, x: number, y: number): boolean {
  if (element.matches(contentSelector)) return true;
  return [...element.childNodes].some((node) => node.nodeType === 3 && coversPoint(node, x, y));
}

function coversPoint(text: Node, x: number, y: number): boolean {
  if (!text.textContent?.trim()) return false;
  const range = text.ownerDocument?.createRange();
  if (!range) return false;
  range.selectNodeContents(text);
  const reach = stepPx / 2;
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach,
  );
}
