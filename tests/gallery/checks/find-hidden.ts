/** Those whose first match cannot be pressed or read where it stands: something is above it, or it is out of sight. */
export function findHidden(root: Document | ShadowRoot, selectors: readonly string[]): string[] {
  return selectors.filter((selector) => !isInView(root, root.querySelector(selector)));
}

function isInView(root: Document | ShadowRoot, element: Element | null): boolean {
  if (!element) return false;
  const { left, top, bottom, width } = element.getBoundingClientRect();
  const shown = [top + 2, bottom - 2].map((y) => root.elementFromPoint(left + width / 2, y));
  return shown.every((on) => on !== null && (element.contains(on) || on.contains(element)));
}
