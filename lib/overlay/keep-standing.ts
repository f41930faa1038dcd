import type { Stay } from './host.ts';

/** A page that keeps taking the host out has decided; after this many times it has its way. */
const comebackLimit = 3;

/**
 * Puts the element into the page, and back if a script removes, restyles or covers it. Gives a
 * function through which we change it, so that our change is not taken for the page's.
 */
export function keepStanding(
  page: Document,
  element: HTMLElement,
  { signal, isAlive }: Stay,
): (change: () => void) => void {
  let comebacks = 0;
  let looks = element.getAttribute('style') ?? '';
  let isOnTop = stand(page, element, looks);

  const check = () => {
    if (!page.documentElement || isInOrder()) return;
    comebacks += 1;
    if (comebacks > comebackLimit || !isAlive()) stop();
    else isOnTop = stand(page, element, looks);
  };
  const isInOrder = () =>
    element.isConnected &&
    element.getAttribute('style') === looks &&
    element.attributes.length === 2 &&
    isPopoverOpen(element) === isOnTop &&
    !isCovered(page, element);

  const observer = new MutationObserver(check);
  observer.observe(page, { childList: true, subtree: true });
  observer.observe(element, { attributes: true });
  // It does not bubble: the capture sees the page's popovers too.
  page.addEventListener('toggle', check, { capture: true });
  const stop = () => {
    observer.disconnect();
    page.removeEventListener('toggle', check, { capture: true });
  };
  signal.addEventListener('abort', () => {
    stop();
    element.remove();
  });
  return (change) => {
    change();
    looks = element.getAttribute('style') ?? '';
  };
}

/**
 * Above all of the page: in the top layer, as the last one, where no `z-index` reaches. True if the
 * document has one; an XML or SVG document may not, and the element stands by its own styles.
 */
function stand(page: Document, element: HTMLElement, looks: string): boolean {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
  element.setAttribute('style', looks);
  element.setAttribute('popover', 'manual');
  page.documentElement.append(element);
  try {
    element.showPopover();
  } catch {
    return false;
  }
  return isPopoverOpen(element);
}

function isPopoverOpen(element: HTMLElement): boolean {
  return element.matches(':popover-open');
}

/** By a popover like ours. A menu that the person opened, or a dialog that must be answered, may. */
function isCovered(page: Document, element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = page.elementFromPoint(left + width / 2, top + height / 2);
  const cover = above?.closest('[popover="manual"]');
  return cover != null && cover !== element;
}
