import { until } from '../../until.ts';
import type { Key, Surface } from './driver.ts';

/** What a browser provides for one root: a document or a shadow root. */
export type Root = {
  /** What it is, for error messages. */
  name: string;
  /** Calls the function, given as source text, with the root and the arguments. */
  call(source: string, args: readonly unknown[]): Promise<unknown>;
  /** Presses the first match, which exists, is in view and has come to rest. */
  press(selector: string): Promise<void>;
  /** Controls of the overlay act only once a person could see them. */
  isGuarded?: boolean;
};

export function makeSurface(root: Root): Surface {
  const within = async <Args extends unknown[], Result>(
    look: (root: Document | ShadowRoot, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> =>
    // The source is that of `look`, so what comes back is what `look` returns.
    (await root.call(String(look), args)) as Result;
  const texts = (selector: string) =>
    within((inside, wanted) => {
      const found = [...inside.querySelectorAll<HTMLElement>(wanted)];
      return found.map((element) => (element.innerText ?? element.textContent).trim());
    }, selector);
  return {
    with: within,
    text: async (selector) => (await texts(selector))[0] ?? null,
    texts,
    attribute: (selector, name) =>
      within(
        (inside, wanted, attribute) =>
          inside.querySelector(wanted)?.getAttribute(attribute) ?? null,
        selector,
        name,
      ),
    exists: (selector) =>
      within((inside, wanted) => inside.querySelector(wanted) !== null, selector),
    html: () =>
      within((inside) =>
        [...inside.children].map((element) => element.outerHTML ?? element.tagName).join('\n'),
      ),
    async click(selector) {
      // A person waits until all is there, and nothing moves.
      const isThere = await until(`${selector} to rest in ${root.name}`, async () => {
        const seen = await within(waitForRest, selector, root.isGuarded ?? false);
        return seen !== 'moves' && seen;
      });
      if (isThere === 'missing') throw new Error(`Nothing matches ${selector} in ${root.name}.`);
      await within(noteNextPress, selector);
      await root.press(selector);
      // Where the press has led to another page, there is nothing to ask any more.
      const hit = await within(waitForPress, root.isGuarded ?? false).catch(() => 'as wanted');
      if (hit !== 'as wanted') throw new Error(`A press on ${selector} hit ${hit}.`);
    },
  };
}

/**
 * Runs in the page. Looks at the moment of the press, for after it another may stand there. What
 * moves while it is held down is not clicked.
 */
function noteNextPress(inside: Document | ShadowRoot, selector: string): void {
  Object.assign(inside, { hit: null });
  const note = ({ target }: Event) => {
    const isWanted = inside.querySelector(selector)?.contains(target as Node) ?? false;
    const hit = isWanted ? 'as wanted' : (target as Element).outerHTML.slice(0, 200);
    Object.assign(inside, { hit });
  };
  inside.addEventListener('click', note, { capture: true, once: true });
}

/**
 * Runs in the page, for at most a second: a busy Firefox may tell the page of a press later than us. On
 * the overlay the press has acted then; see `hasActed`. A page to which it has led knows of no press.
 */
async function waitForPress(inside: Document | ShadowRoot, isGuarded: boolean): Promise<string> {
  const lookAgainMs = 20;
  const endsAt = performance.now() + 1000;
  const hit = () => (inside as { hit?: string | null }).hit;
  while (hit() === null && performance.now() < endsAt)
    await new Promise((done) => setTimeout(done, lookAgainMs));
  if (isGuarded) await new Promise<void>((done) => setTimeout(() => setTimeout(done)));
  return hit() === undefined ? 'as wanted' : (hit() ?? 'nothing');
}

/**
 * Runs in the page. A press on the overlay acts in a task of its own, and is drawn right after it.
 */
function hasActed(): Promise<void> {
  return new Promise((done) => setTimeout(() => setTimeout(done)));
}

/** Waits until what a key has pressed in the overlay, if there is one, is drawn. */
export async function keyActed(overlay: () => Promise<Surface | null>): Promise<void> {
  // The press may have led to another page, or closed the overlay.
  await (await overlay().catch(() => null))?.with(hasActed).catch(() => undefined);
}

export const pressingKeys: ReadonlySet<Key> = new Set(['Enter', 'Space']);

/**
 * Waits until the control that has the focus, if the overlay has it, acts on a key. Tab may scroll it
 * into view: it acts once it rests, and is in view itself.
 */
export async function focusReady(overlay: () => Promise<Surface | null>): Promise<void> {
  await until('the control with the focus to act', async () => {
    const surface = await overlay();
    return surface === null || (await surface.with(waitForFocusToRest));
  });
}

/**
 * Runs in the overlay, for at most a second. Asking from outside costs more than what is asked.
 */
async function waitForFocusToRest(inside: Document | ShadowRoot): Promise<boolean> {
  const lookAgainMs = 20;
  const endsAt = performance.now() + 1000;
  const placeOfFocus = () => {
    const control = inside.activeElement?.closest('button, a[href], summary');
    if (!control) return 'nowhere';
    const { left, top, width, height } = control.getBoundingClientRect();
    const shown = inside.elementFromPoint(left + width / 2, top + height / 2);
    const isReady = control.hasAttribute('data-ready') && control.contains(shown);
    return isReady ? [left, top, width, height].join(' ') : 'not ready';
  };
  let last: string | null = null;
  while (performance.now() < endsAt) {
    const now = placeOfFocus();
    if (now === last && now !== 'not ready') return true;
    last = now;
    await new Promise((done) => setTimeout(done, lookAgainMs));
  }
  return false;
}

/**
 * Runs in the page, for at most a second: asking from outside costs more than what is asked. Brings the
 * first match into view. It rests once it acts, and stands where it stood at the last look. Nothing may
 * still load that moves it. Elements that are no controls always act.
 */
async function waitForRest(
  inside: Document | ShadowRoot,
  selector: string,
  isGuarded: boolean,
): Promise<'missing' | 'moves' | 'rests'> {
  const lookAgainMs = 20;
  const endsAt = performance.now() + 1000;
  // Firefox's popup is asked from a tab in the background, whose own timers run late.
  const view = (inside as Partial<Document>).defaultView ?? window;
  let last: string | null = null;
  for (let looks = 0; looks < 2 || performance.now() < endsAt; looks++) {
    const found = inside.querySelector(selector);
    // Firefox moves by a pixel if it centers a centered element again.
    const block = last === null ? 'center' : 'nearest';
    found?.scrollIntoView({ block, behavior: 'instant' });
    const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
    const place = found && [x, y, width, height].join(' ');
    const control = found?.closest('button, a[href], summary');
    // Between two frames even what moves seems to rest. A page of others may move for ever.
    const isMoving =
      isGuarded && inside.getAnimations().some(({ playState }) => playState === 'running');
    const isReady = !isGuarded || (!isMoving && (control?.hasAttribute('data-ready') ?? true));
    if (inside.querySelector('[aria-busy="true"]') === null) {
      if (place === null) return 'missing';
      if (place === last && isReady) return 'rests';
    }
    last = place;
    await new Promise((done) => view.setTimeout(done, lookAgainMs));
  }
  return 'moves';
}
