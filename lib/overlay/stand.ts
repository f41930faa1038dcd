import { type Host, hostStyles } from './host.ts';
import { insetInRoom, isSameRoom, measureRoom, type Room, readView } from './room.ts';

const svg = 'http://www.w3.org/2000/svg';
const groundLooks = { width: '1', height: '1', 'pointer-events': 'none' };

/** Puts the host where it stands, and knows whether it still stands there as it was put. */
export interface Stand {
  /** Into the page, or on top again of all that the page has opened since. */
  put(): void;
  take(): void;
  /** Sets where its edges go, as the CSS property `inset` has it. */
  moveTo(inset: string): void;
  /** The page or the person has zoomed since: the host keeps its own size, and stays in view. */
  fitZoom(): void;
  readonly isPut: () => boolean;
  /** False where a script of the page has changed it. */
  readonly isAsPut: () => boolean;
  /** Opened by the page since, and so on top. */
  readonly isNew: (other: Element) => boolean;
  /** Within a dialog that has closed, nobody sees it. */
  readonly isShutIn: () => boolean;
}

/**
 * Above all of the page: in the top layer, as the last one, where no `z-index` reaches. Within a
 * modal dialog, if one is open, for all outside of it is inert. An XML or SVG document may have no
 * top layer; there the element stands by its own styles.
 */
export function makeStand(page: Document, { element, fitStyles }: Host): Stand {
  let inset = 'auto 16px 16px auto';
  let zoom = 1;
  let room: Room | null = null;
  let looks = '';
  let hasTopLayer = true;
  let earlier: ReadonlySet<Element> = new Set();

  const dress = () => {
    element.removeAttribute('style');
    const size = (room?.zoom ?? 1) / zoom;
    const styles = { ...hostStyles, inset: insetInRoom(inset, room), zoom: String(size) };
    for (const [name, value] of Object.entries(styles)) {
      element.style.setProperty(name, value, 'important');
    }
    looks = element.getAttribute('style') ?? '';
  };

  return {
    put() {
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
      element.setAttribute('popover', 'manual');
      const parent = findDialog(page, element) ?? findGround(page, element);
      zoom = readZoom(parent);
      room = readRoom(page);
      fitStyles(room);
      dress();
      if (element.parentElement !== parent || parent.lastElementChild !== element) {
        parent.append(element);
      }
      hasTopLayer = showOnTop(element);
      earlier = new Set(findTopLayer(page));
    },
    take() {
      const ground = element.parentElement;
      element.remove();
      if (ground?.localName === 'foreignObject') ground.remove();
    },
    moveTo(next) {
      inset = next;
      dress();
    },
    fitZoom() {
      const now = readZoom(element.parentElement);
      const seen = readRoom(page);
      if (now === zoom && isSameRoom(seen, room)) return;
      zoom = now;
      room = seen;
      fitStyles(room);
      dress();
    },
    isPut: () => element.isConnected && element.matches(':popover-open') === hasTopLayer,
    isAsPut: () => element.getAttribute('style') === looks && element.attributes.length === 2,
    isNew: (other) => !earlier.has(other),
    isShutIn: () => element.parentElement?.closest('dialog:not(:modal)') != null,
  };
}

/**
 * Where the host stands if no dialog is open. In an SVG document Firefox draws HTML only within a
 * `foreignObject` of some size (measured: 153). That one is of ours, and takes no presses.
 */
function findGround(page: Document, element: Element): Element {
  const root = page.documentElement;
  if (root.namespaceURI !== svg) return root;
  const own = element.parentElement;
  if (own?.localName === 'foreignObject' && own.isConnected) return own;
  const ground = page.createElementNS(svg, 'foreignObject');
  for (const [name, value] of Object.entries(groundLooks)) ground.setAttribute(name, value);
  root.append(ground);
  return ground;
}

function readRoom({ defaultView }: Document): Room | null {
  const view = defaultView && readView(defaultView);
  return view && measureRoom(view);
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

/** All that the page has in the top layer, in the order of the document. */
export function findTopLayer(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(':popover-open, dialog:modal')];
}

/** The dialog that makes all else inert; where several are open, one that has not been tried. */
function findDialog(page: Document, element: Element): Element | null {
  const dialogs = [...page.querySelectorAll('dialog:modal')];
  return dialogs.findLast((dialog) => !dialog.contains(element)) ?? dialogs.at(-1) ?? null;
}

/** Zoom as it has added up down to this element. */
function readZoom(element: Element | null): number {
  return (element as { currentCSSZoom?: number } | null)?.currentCSSZoom || 1;
}
