/** The selectors whose first match is covered or out of view. */
export function findHidden(root: Document | ShadowRoot, selectors: readonly string[]): string[] {
  return selectors.filter((selector) => !isInView(root, root.querySelector(selector)));
}

/** Whether nothing hides its upper or its lower edge. */
export function isInView(root: Document | ShadowRoot, element: Element | null): boolean {
  if (!element) return false;
  const { left, top, bottom, width } = element.getBoundingClientRect();
  const shown = [top + 2, bottom - 2].map((y) => root.elementFromPoint(left + width / 2, y));
  return shown.every((on) => on !== null && (element.contains(on) || on.contains(element)));
}
