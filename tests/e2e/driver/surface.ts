import type { Surface } from './driver.ts';

/** What a browser has to provide for one root (a document or shadow root). */
export type Root = {
  /** What it is, for error messages. */
  name: string;
  /** Calls the function, given as source text, with the root and the arguments. */
  call(source: string, args: readonly unknown[]): Promise<unknown>;
  /** Presses the first match, which exists and has been scrolled into view. */
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
      const ready = await within((inside, wanted) => {
        const found = inside.querySelector(wanted);
        found?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return found !== null;
      }, selector);
      if (!ready) throw new Error(`Nothing matches ${selector} in ${root.name}.`);
      await root.press(selector);
    },
  };
}
