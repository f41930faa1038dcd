/** Elements that Tab stops at. */
const operable = 'button, summary, a[href], input, select, textarea';

/**
 * Moves the focus on when the focused element is removed. It goes to the replacement, or else to
 * the first control of the same panel. Returns a function that ends it.
 */
export function catchFocus(panel: HTMLElement): () => void {
  /** The focused element and its ancestors up to the panel. */
  let path: readonly Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    path = target instanceof Element ? pathTo(panel, target) : [];
  };
  const forget = ({ target }: FocusEvent) => {
    // It is also sent when the element is removed. A microtask later that is known.
    queueMicrotask(() => {
      if (path[0] === target && path[0]?.isConnected) path = [];
    });
  };
  const observer = new MutationObserver((records) => {
    if (path[0] === undefined || path[0].isConnected || !isFocusLost(panel)) return;
    const place = path.find((element) => element.isConnected);
    if (!place) return;
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    const inItsPlace = added.filter((node) => place.contains(node));
    [...inItsPlace, place].map(findOperable).find(Boolean)?.focus();
  });
  panel.addEventListener('focusin', remember);
  panel.addEventListener('focusout', forget);
  observer.observe(panel, { childList: true, subtree: true });
  return () => {
    panel.removeEventListener('focusin', remember);
    panel.removeEventListener('focusout', forget);
    observer.disconnect();
  };
}

function findOperable(node: Node): HTMLElement | null {
  if (!(node instanceof HTMLElement)) return null;
  return node.matches(operable) ? node : node.querySelector<HTMLElement>(operable);
}

/** When a focused element is removed, the focus falls to the body. */
export function isFocusLost({ ownerDocument }: HTMLElement): boolean {
  const { activeElement, body, documentElement } = ownerDocument;
  return activeElement === null || activeElement === (body ?? documentElement);
}

function pathTo(panel: HTMLElement, element: Element): Element[] {
  const { parentElement } = element;
  return element === panel || parentElement === null
    ? [element]
    : [element, ...pathTo(panel, parentElement)];
}
