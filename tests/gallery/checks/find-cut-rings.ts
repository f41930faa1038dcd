/** The outline of what has the focus, and its distance: see `control.css`. A box's size is rounded. */
const ringWidth = 2 + 2 - 0.5;

/** Controls whose focus ring the box that they scroll in cuts, wherever it is scrolled. */
export function findCutRings(frame: Element): string[] {
  return [...frame.querySelectorAll<HTMLElement>('button, a, summary, [tabindex="0"]')]
    .filter((control) => control.checkVisibility() && isCut(control))
    .map((control) => `its focus ring is cut: ${control.outerHTML.slice(0, 80)}`);
}

function isCut(control: Element): boolean {
  const box = findClippingBox(control);
  if (!box) return false;
  const { left, top, right, bottom } = control.getBoundingClientRect();
  const edges = box.getBoundingClientRect();
  const start = edges.left + box.clientLeft - box.scrollLeft;
  const above = edges.top + box.clientTop - box.scrollTop;
  return (
    left - ringWidth < start ||
    top - ringWidth < above ||
    right + ringWidth > start + box.scrollWidth ||
    bottom + ringWidth > above + box.scrollHeight
  );
}

function findClippingBox(control: Element): Element | null {
  let box = control.parentElement;
  while (box && getComputedStyle(box).overflowX === 'visible') box = box.parentElement;
  return box;
}
