import { fitStyles } from './fit-styles.ts';
import { hostName } from './host-name.ts';
import type { VisibleArea } from './visible-area.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

export interface Host {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Adds styles to those that it has. */
  readonly addStyles: (more: string) => void;
  /** Makes the styles use this area instead of the window. */
  readonly fitStyles: (area: VisibleArea | null) => void;
}

/**
 * Creates our one element, with a closed shadow root. It is created in a separate document, which has
 * no custom elements of the page. So a class that the page defines for this name never reaches the
 * root (measured in both browsers).
 */
export function createHost(page: Document, styles: string): Host {
  // An update of Backsoon leaves its old host behind. Its script is gone, so nobody could close it.
  for (const orphan of page.querySelectorAll(hostName)) orphan.remove();
  const separate = page.implementation.createHTMLDocument('');
  const element = separate.createElementNS(xhtml, hostName) as HTMLElement;
  const root = element.attachShadow({ mode: 'closed' });
  const style = separate.createElementNS(xhtml, 'style');
  const hide = propertyHider();
  let whole = hide(shieldStyles + styles);
  let area: VisibleArea | null = null;
  const write = () => {
    const fitted = area ? fitStyles(whole, area) : whole;
    if (style.textContent !== fitted) style.textContent = fitted;
  };
  write();
  root.append(style);
  return {
    root,
    element,
    addStyles(more) {
      whole += hide(more);
      write();
    },
    fitStyles(next) {
      area = next;
      write();
    },
  };
}

/**
 * Removes boxes that the page's styles could add to the host. Important styles inside the shadow tree
 * win over the page's. The host is a flex box, so `::first-line` and `::first-letter` do not apply.
 */
const shieldStyles = `
  :host::before, :host::after { content: none !important }
  :host::backdrop { display: none !important }
  ::selection { color: HighlightText; background: Highlight }
`;

/**
 * Returns a function that gives our custom properties random names, the same in each call. A page that
 * knows a name can set it. It can also register it with another type for the whole document.
 */
function propertyHider(): (styles: string) => string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (styles) => styles.replaceAll(/--(?=[a-z])/g, `--b${number.toString(36)}-`);
}

/** Inline `!important` styles win over a page's style sheets, layers and animations. */
export const hostStyles = {
  all: 'initial',
  display: 'flex',
  position: 'fixed',
  'z-index': '2147483647',
  background: 'transparent',
  overflow: 'visible',
} satisfies Record<string, string>;
