/**
 * Gives the focus back to the element of the page that had it when `element` goes with it inside:
 * who came in by Tab goes on from there, and not from the top of the page. To be asked for before
 * anything that takes the element away on the same signal.
 */
export function returnFocus(element: HTMLElement, signal: AbortSignal): void {
  let origin: EventTarget | null = null;
  element.addEventListener('focusin', ({ relatedTarget }) => {
    origin = relatedTarget;
  });
  signal.addEventListener('abort', () => {
    const isInside = element.ownerDocument.activeElement === element;
    if (isInside && origin instanceof HTMLElement) origin.focus();
  });
}
