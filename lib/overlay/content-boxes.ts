/** A box in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const contentSelector =
  'a, button, input, select, textarea, label, img, video, canvas, iframe';

/** Reading every node of a larger page would take longer than testing points. */
const nodeLimit = 200;

/** The boxes of links, controls, pictures and text of a small page; `null` for a larger page. */
export function readContentBoxes(page: Document, own: Element): readonly Box[] | null {
  const boxes: Box[] = [];
  const range = page.createRange();
  const walker = page.createTreeWalker(page.documentElement, 1 | 4, (node) =>
    node === own ? 2 : 1,
  );
  for (let count = 0; walker.nextNode(); count += 1) {
    if (count >= nodeLimit) return null;
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      const element = node as Element;
      if (element.matches(contentSelector)) boxes.push(element.getBoundingClientRect());
    } else if (node.textContent?.trim()) {
      range.selectNodeContents(node);
      boxes.push(...range.getClientRects());
    }
  }
  return boxes;
}

/** Whether two boxes overlap, or are closer than `reach`. */
export function doMeet(one: Box, other: Box, reach: number): boolean {
  return (
    one.left < other.right + reach &&
    one.right > other.left - reach &&
    one.top < other.bottom + reach &&
    one.bottom > other.top - reach
  );
}
