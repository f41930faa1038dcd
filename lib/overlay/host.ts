import { hostName } from './host-name.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

/** A page that keeps taking the host out has decided; after this many times it has its way. */
const comebackLimit = 3;

export interface Host {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
}

/**
 * Puts our one element into the page: above everything, with a closed root, without touching what
 * is there. Works before `<body>` exists, in quirks mode, and in XML, SVG and text documents.
 * Styles on the element itself carry `!important`, for the page's own style sheets see it too.
 */
export function attachHost(page: Document, styles: string, signal: AbortSignal): Host {
  const element = page.createElementNS(xhtml, hostName) as HTMLElement;
  const root = element.attachShadow({ mode: 'closed' });
  const style = page.createElementNS(xhtml, 'style');
  style.textContent = styles;
  root.append(style);
  for (const [name, value] of Object.entries(hostStyles)) {
    element.style.setProperty(name, value, 'important');
  }
  element.setAttribute('popover', 'manual');
  keepAttached(page, element, signal);
  return { root, element };
}

const hostStyles = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto 16px 16px auto',
  'z-index': '2147483647',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
} satisfies Record<string, string>;

function keepAttached(page: Document, element: HTMLElement, signal: AbortSignal): void {
  let comebacks = 0;
  attach(page, element);
  const observer = new MutationObserver(() => {
    if (element.isConnected || !page.documentElement) return;
    comebacks += 1;
    if (comebacks > comebackLimit) observer.disconnect();
    else attach(page, element);
  });
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.remove();
  });
}

/** The top layer, where the page's own `z-index` cannot reach; documents without one do without. */
function attach(page: Document, element: HTMLElement): void {
  page.documentElement.append(element);
  try {
    element.showPopover();
  } catch {
    // An XML or SVG document may have no top layer; the element stands by its own styles.
  }
}
