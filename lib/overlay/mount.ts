import { type Host, hostStyles } from './host.ts';
import {
  insetInArea,
  isSameArea,
  measureVisibleArea,
  readView,
  type VisibleArea,
} from './visible-area.ts';

const svg = 'http://www.w3.org/2000/svg';
const containerAttributes = { width: '1', height: '1', 'pointer-events': 'none' };

/** Attaches the host to the page, and knows whether the page has changed it since. */
export interface Mount {
  /** Attaches the host, or moves it above what the page has opened since. */
  attach(): void;
  detach(): void;
  /** Sets its position, as a value of the CSS property `inset`. */
  moveTo(inset: string): void;
  /** Keeps the size and position of the host after the page or the person has zoomed. */
  fitZoom(): void;
  readonly isAttached: () => boolean;
  /** False once a script of the page has changed it. */
  readonly isUnchanged: () => boolean;
  /** The page opened it after the host, so it lies above the host. */
  readonly isNewer: (other: Element) => boolean;
  /** The host is in a dialog that has closed, so nobody sees it. */
  readonly isInClosedDialog: () => boolean;
}

/**
 * The host is the last popover in the top layer, above every `z-index` of the page. If a modal dialog
 * is open, the host goes into it, because everything outside is inert. Some XML and SVG documents have
 * no top layer. There the inline styles place the host.
 */
export function createMount(page: Document, { element, fitStyles }: Host): Mount {
  let inset = 'auto 16px 16px auto';
  let zoom = 1;
  let area: VisibleArea | null = null;
  let styleText = '';
  let hasTopLayer = true;
  let earlier: ReadonlySet<Element> = new Set();

  const applyStyles = () => {
    element.removeAttribute('style');
    const size = (area?.zoom ?? 1) / zoom;
    const styles = { ...hostStyles, inset: insetInArea(inset, area), zoom: String(size) };
    for (const [name, value] of Object.entries(styles)) {
      element.style.setProperty(name, value, 'important');
    }
    styleText = element.getAttribute('style') ?? '';
  };

  return {
    attach() {
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
      element.setAttribute('popover', 'manual');
      const parent = findDialog(page, element) ?? findContainer(page, element);
      zoom = readZoom(parent);
      area = readArea(page);
      fitStyles(area);
      applyStyles();
      if (element.parentElement !== parent || parent.lastElementChild !== element) {
        parent.append(element);
      }
      hasTopLayer = showOnTop(element);
      earlier = new Set(findTopLayer(page));
    },
    detach() {
      const container = element.parentElement;
      element.remove();
      if (container?.localName === 'foreignObject') container.remove();
    },
    moveTo(next) {
      inset = next;
      applyStyles();
    },
    fitZoom() {
      const now = readZoom(element.parentElement);
      const seen = readArea(page);
      if (now === zoom && isSameArea(seen, area)) return;
      zoom = now;
      area = seen;
      fitStyles(area);
      applyStyles();
    },
    isAttached: () => element.isConnected && element.matches(':popover-open') === hasTopLayer,
    isUnchanged: () =>
      element.getAttribute('style') === styleText && element.attributes.length === 2,
    isNewer: (other) => !earlier.has(other),
    isInClosedDialog: () => element.parentElement?.closest('dialog:not(:modal)') != null,
  };
}

/**
 * The host's parent when no dialog is open. In an SVG document Firefox draws HTML only inside a
 * `foreignObject` that has a size (measured: 153). We add one, and it takes no presses.
 */
function findContainer(page: Document, element: Element): Element {
  const root = page.documentElement;
  if (root.namespaceURI !== svg) return root;
  const own = element.parentElement;
  if (own?.localName === 'foreignObject' && own.isConnected) return own;
  const container = page.createElementNS(svg, 'foreignObject');
  for (const [name, value] of Object.entries(containerAttributes))
    container.setAttribute(name, value);
  root.append(container);
  return container;
}

function readArea({ defaultView }: Document): VisibleArea | null {
  const view = defaultView && readView(defaultView);
  return view && measureVisibleArea(view);
}

function showOnTop(element: HTMLElement): boolean {
  try {
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  } catch {
    return false;
  }
  return element.matches(':popover-open');
}

/** All elements of the page in the top layer, in document order. */
export function findTopLayer(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(':popover-open, dialog:modal')];
}

/** The modal dialog to go into. If several are open, one that was not tried yet. */
function findDialog(page: Document, element: Element): Element | null {
  const dialogs = [...page.querySelectorAll('dialog:modal')];
  return dialogs.findLast((dialog) => !dialog.contains(element)) ?? dialogs.at(-1) ?? null;
}

/** The product of all CSS zooms down to this element. */
function readZoom(element: Element | null): number {
  return (element as { currentCSSZoom?: number } | null)?.currentCSSZoom || 1;
}
