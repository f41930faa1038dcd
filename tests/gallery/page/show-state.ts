import type { State } from '../state.ts';
import { states } from '../states.ts';
import { resetBrowser } from './fake-browser.ts';
import type { Look } from './look.ts';
import { speak } from './words.ts';

/** A state as it is shown in the page. */
export interface Shown<Root extends Document | ShadowRoot = Document | ShadowRoot> {
  /** The root of its texts. */
  readonly root: Root;
  readonly close: () => void;
}

let shown: Shown | null = null;

/** Replaces the shown state, and resolves once the new one is drawn. */
export async function showState(look: Look): Promise<void> {
  const state = states.find(({ name }) => name === look.state);
  if (!state) throw new Error(`The gallery has no state "${look.state}".`);
  shown?.close();
  await resetBrowser();
  await speak(look.language);
  shown = await show(state, look);
  const { root } = shown;
  await appearance(root, state.shows);
  for (const selector of state.presses ?? []) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) element.click();
    await frame();
  }
  await appearance(root, state.shows);
  await Promise.all([
    document.fonts.ready,
    ...root.getAnimations().map(({ finished }) => finished),
  ]);
  await frame();
}

async function show(state: State, look: Look): Promise<Shown> {
  switch (state.surface) {
    case 'overlay':
      return (await import('../surfaces/overlay.tsx')).showOverlay(state, look);
    case 'popup':
      return (await import('../surfaces/popup.ts')).showPage(state, look);
    case 'options':
      return (await import('../surfaces/options.ts')).showPage(state, look);
    case 'welcome':
      return (await import('../surfaces/welcome.ts')).showPage(state, look);
  }
}

async function appearance(root: ParentNode, selector: string): Promise<void> {
  while (root.querySelector(selector) === null) await frame();
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
