import { until } from '../../until.ts';
import type { Surface } from './driver.ts';

/** What a browser has to provide for one root (a document or shadow root). */
export type Root = {
  /** What it is, for error messages. */
  name: string;
  /** Calls the function, given as source text, with the root and the arguments. */
  call(source: string, args: readonly unknown[]): Promise<unknown>;
  /** Presses the first match, which exists, is in view and has come to rest. */
  press(selector: string): Promise<void>;
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
      const place = await within(bringIntoView, selector);
      if (place === null) throw new Error(`Nothing matches ${selector} in ${root.name}.`);
      let last: string | null = place;
      // What is still being put together moves; nobody presses that before it rests.
      await until(`${selector} to rest`, async () => {
        const before = last;
        last = await within(bringIntoView, selector);
        return last !== null && last === before;
      });
      await within(noteNextPress);
      await root.press(selector);
      // Where the press has led to another page, there is nothing to ask any more.
      const hit = await within(wasPressed, selector).catch(() => null);
      if (hit === false) throw new Error(`${selector} moved away before it was pressed.`);
    },
  };
}

/** Runs in the page. */
function noteNextPress(inside: Document | ShadowRoot): void {
  const options = { capture: true, once: true };
  inside.addEventListener(
    'pointerdown',
    (event) => Object.assign(inside, { pressed: event.target }),
    options,
  );
}

/** Runs in the page. False where the press went elsewhere; null where what was pressed is gone. */
function wasPressed(inside: Document | ShadowRoot, selector: string): boolean | null {
  const { pressed = null } = inside as { pressed?: Node | null };
  if (pressed?.isConnected !== true) return null;
  const found = inside.querySelector(selector);
  return found ? found.contains(pressed) || pressed.contains(found) : null;
}

/** Runs in the page. Says where the first match is, once it is in view; null if nothing matches. */
function bringIntoView(inside: Document | ShadowRoot, selector: string): string | null {
  const found = inside.querySelector(selector);
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return [x, y, width, height].join(' ');
}
