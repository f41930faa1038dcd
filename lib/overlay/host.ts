import { hostName } from './host-name.ts';
import { ignoreScripts } from './ignore-scripts.ts';
import { keepStanding } from './keep-standing.ts';
import { returnFocus } from './return-focus.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

export interface Host {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Sets where its edges go, as the CSS property `inset` has it. */
  readonly moveTo: (inset: string) => void;
}

/** When the host is to go. */
export interface Stay {
  /** Aborted: it is closed. */
  readonly signal: AbortSignal;
  /** False once the script behind the host has lost its extension: then nothing is defended. */
  readonly isAlive: () => boolean;
}

/**
 * Puts our one element into the page: above everything, with a closed root, without touching what
 * is there. Works before `<body>` exists, in quirks mode, and in XML, SVG and text documents.
 * Styles on the element itself carry `!important`, for the page's own style sheets see it too.
 */
export function attachHost(page: Document, styles: string, stay: Stay): Host {
  // What an update of Backsoon has left behind: its script is gone, so nobody could close it.
  for (const orphan of page.querySelectorAll(hostName)) orphan.remove();
  const element = page.createElementNS(xhtml, hostName) as HTMLElement;
  const root = element.attachShadow({ mode: 'closed' });
  const style = page.createElementNS(xhtml, 'style');
  style.textContent = styles;
  root.append(style);
  ignoreScripts(root);
  for (const [name, value] of Object.entries(hostStyles)) {
    element.style.setProperty(name, value, 'important');
  }
  returnFocus(element, stay.signal);
  const dress = keepStanding(page, element, stay);
  return {
    root,
    element,
    moveTo: (inset) => dress(() => element.style.setProperty('inset', inset, 'important')),
  };
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
