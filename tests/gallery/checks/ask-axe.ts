import type { AxeResults } from 'axe-core';
import axeSource from 'axe-core/axe.min.js?raw';

type WindowWithAxe = typeof globalThis & {
  readonly axe?: { run(context: unknown, options: object): Promise<AxeResults> };
};

/** The part of a site's page that is ours. */
const ourPart = { include: [{ fromShadowDom: ['backsoon-overlay', '.frame'] }] };

/** Contrast is measured in both themes by `find-faint.ts`, and takes axe longest. */
const rules = { 'color-contrast': { enabled: false } };

/** What axe finds inside a window, each as `rule: element`. */
export async function askAxe(view: WindowWithAxe, isOverlay: boolean): Promise<string[]> {
  // axe checks the window that it runs in.
  if (!view.axe) view.eval(axeSource);
  const context = isOverlay ? ourPart : view.document;
  // What it would load first is for sound, and for a rule that it does not apply (axe 4.14).
  const results = await view.axe?.run(context, {
    resultTypes: ['violations'],
    rules,
    preload: false,
    // The markup names what is wrong. To find selectors takes a part of the time.
    selectors: false,
  });
  if (!results) return ['axe did not load'];
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
