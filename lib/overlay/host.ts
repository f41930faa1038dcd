import { fitStyles } from './fit-styles.ts';
import { hostName } from './host-name.ts';
import type { Room } from './room.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

export interface Host {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Has the styles go by this room in place of the window. */
  readonly fitStyles: (room: Room | null) => void;
}

/**
 * Makes our one element, with a closed root, before the page can see it. It is made in a document
 * of its own, where no registry of the page names elements: the page's class for this name, if any,
 * comes to an element whose root it cannot reach (measured in both browsers).
 */
export function makeHost(page: Document, styles: string): Host {
  // What an update of Backsoon has left behind: its script is gone, so nobody could close it.
  for (const orphan of page.querySelectorAll(hostName)) orphan.remove();
  const nursery = page.implementation.createHTMLDocument('');
  const element = nursery.createElementNS(xhtml, hostName) as HTMLElement;
  const root = element.attachShadow({ mode: 'closed' });
  const style = nursery.createElementNS(xhtml, 'style');
  const whole = hideProperties(shieldStyles + styles);
  style.textContent = whole;
  root.append(style);
  return {
    root,
    element,
    fitStyles(room) {
      const fitted = room ? fitStyles(whole, room) : whole;
      if (style.textContent !== fitted) style.textContent = fitted;
    },
  };
}

/**
 * Boxes that the page's style sheets could give to the host. Important styles of the inner tree win
 * over all of theirs. The host is a flex box, so `::first-line` and `::first-letter` find nothing.
 */
const shieldStyles = `
  :host::before, :host::after { content: none !important }
  :host::backdrop { display: none !important }
  ::selection { color: HighlightText; background: Highlight }
`;

/**
 * Gives our custom properties names that the page cannot guess: whoever knows one can set it, or
 * register it with another meaning for the whole document.
 */
function hideProperties(styles: string): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return styles.replaceAll(/--(?=[a-z])/g, `--b${number.toString(36)}-`);
}

/**
 * Styles on the element itself, all `!important`: nothing in a page's style sheets, layers or
 * animations is stronger.
 */
export const hostStyles = {
  all: 'initial',
  display: 'flex',
  position: 'fixed',
  'z-index': '2147483647',
  background: 'transparent',
  overflow: 'visible',
} satisfies Record<string, string>;
