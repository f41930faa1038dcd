/**
 * Gives the focus back to the page when `element` is removed with the focus inside. A person who came
 * in by Tab continues from there, not from the top of the page. Call it before anything that removes
 * the element on the same signal.
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
