import type { Size } from '../state.ts';
import { type Look, readLook, writeLook } from './look.ts';

/** What a window shows: a state in a language. */
export interface View extends Size {
  readonly language: string;
}

/** A state in a window of its own. */
export interface FramedState {
  readonly view: Window & typeof globalThis;
  /** The root of its texts: the page, or the overlay's shadow root. */
  readonly root: Document | ShadowRoot;
  readonly isOverlay: boolean;
  /** Matches everything of ours. */
  readonly frame: '.frame' | 'main';
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly setTheme: (theme: Look['theme']) => void;
}

/** Most of the time goes by between two paints. More windows than this keep no core busier. */
const windowsAtOnce = 6;

type Take<V> = (shown: FramedState, view: V) => Promise<void>;

/** Shows views of one surface one after another, in a few windows side by side. */
export async function showEach<V extends View>(
  views: readonly V[],
  size: readonly [number, number],
  take: Take<V>,
): Promise<void> {
  const shares = Map.groupBy(views, (view) => views.indexOf(view) % windowsAtOnce);
  await Promise.all([...shares.values()].map((share) => showInWindow(share, size, take)));
}

async function showInWindow<V extends View>(
  views: readonly V[],
  [width, height]: readonly [number, number],
  take: Take<V>,
): Promise<void> {
  const [first] = views;
  if (!first) return;
  const { name: state, language } = first;
  const look: Look = { ...readLook(''), state, language, theme: 'light' };
  const element = document.createElement('iframe');
  element.src = `index.html${writeLook(look)}`;
  // One over the other: a window out of view is painted less often.
  Object.assign(element.style, { border: '0', position: 'absolute', inset: '0 auto auto 0' });
  const resize = async (nextWidth: number, nextHeight: number) => {
    if (element.clientWidth === nextWidth && element.clientHeight === nextHeight) return;
    element.style.width = `${nextWidth}px`;
    element.style.height = `${nextHeight}px`;
    while (element.contentWindow?.innerWidth !== nextWidth) await nextFrame();
    await nextFrame();
  };
  document.body.append(element);
  await resize(width, height);
  while (!isReady(element)) await nextFrame();
  // A frame's window has everything that our own window's type has.
  const view = element.contentWindow as FramedState['view'];
  for (const next of views) {
    await resize(width, height);
    if (next !== first) await view.showGalleryState(next.name, next.language);
    await take({ ...findOurs(view), view, resize }, next);
  }
  element.remove();
}

function findOurs(view: FramedState['view']) {
  const page = view.document;
  const shadowRoot = page.querySelector('backsoon-overlay')?.shadowRoot ?? null;
  const themed = shadowRoot?.querySelector<HTMLElement>('.frame') ?? page.documentElement;
  const setTheme = (theme: Look['theme']) => {
    themed.dataset.theme = theme;
  };
  return shadowRoot
    ? { root: shadowRoot, isOverlay: true, frame: '.frame' as const, setTheme }
    : { root: page, isOverlay: false, frame: 'main' as const, setTheme };
}

function isReady({ contentDocument }: HTMLIFrameElement): boolean {
  // A loading page may still be empty.
  return contentDocument?.querySelector('html[data-ready]') != null;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
