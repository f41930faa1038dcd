import { askAxe } from '../checks/ask-axe.ts';
import { findCovered } from '../checks/find-covered.ts';
import { findCutOff } from '../checks/find-cut-off.ts';
import { findCutRings } from '../checks/find-cut-rings.ts';
import { findFaint, isDark } from '../checks/find-faint.ts';
import { findHidden, isInView } from '../checks/find-hidden.ts';
import { findSmall } from '../checks/find-small.ts';
import { findStrange } from '../checks/find-strange.ts';
import { readPairs } from '../checks/read-pairs.ts';
import { widenSpaces } from '../checks/widen-spaces.ts';
import { sizeOf } from '../state.ts';
import { states } from '../states.ts';
import { type FramedState, showEach, type View } from './open-frame.ts';

type Check = (state: FramedState) => Promise<readonly string[]>;

export interface CheckedView extends View {
  readonly checks: readonly (keyof typeof checks)[];
}

declare global {
  /** The faults of these views of one surface, in words. */
  var checkViews: (views: readonly CheckedView[]) => Promise<string[]>;
}

/** A window of 1280 by 1024 is 320 by 256 at 400 % (WCAG 2.2, 1.4.10). */
const windows = [
  [1280, 1024],
  [640, 512],
  [320, 256],
] as const;

/** 200 % of 1280 by 1024 and of 800 by 700, a short phone, and 400 %. */
const lowWindows = [
  [640, 512],
  [400, 350],
  [320, 480],
  [320, 256],
] as const;

const checks = {
  /** Nothing is cut off at any zoom, or with wider spaces. Controls are large enough, with whole rings. */
  async layout({ root, frame, resize }) {
    const ours = [...root.querySelectorAll(frame)];
    const faults = [findSmall, findCutRings, findStrange].flatMap((find) =>
      ours.flatMap((one) => find(one)),
    );
    // In the first window, in which it opens: each other size waits for a frame.
    const end = widenSpaces(root);
    faults.push(...findCutOff(root, frame).map((fault) => `${fault} (with wider spaces)`));
    end();
    for (const [width, height] of windows) {
      await resize(width, height);
      faults.push(...findCutOff(root, frame).map((fault) => `${fault} (${width} px wide)`));
    }
    return faults;
  },

  /** Every text and edge has enough contrast in both themes. */
  async colors({ root, frame, setTheme }) {
    return (['light', 'dark'] as const).flatMap((theme) => {
      setTheme(theme);
      const pairs = readPairs(root, frame);
      const faults = findFaint(pairs);
      if (pairs.length === 0) faults.push('it has no text');
      if (isDark(pairs) !== (theme === 'dark')) faults.push('it has the other theme');
      return faults.map((fault) => `${fault} (${theme})`);
    });
  },

  async lowWindow({ root, view, resize }) {
    const click = async (selector: string) => {
      root.querySelector<HTMLElement>(selector)?.click();
      await new Promise((resolve) => view.requestAnimationFrame(() => setTimeout(resolve)));
    };
    await resize(1024, 600);
    const faults = findHidden(root, ['.button.main', '.more', '.close']);
    await click('.more');
    faults.push(...findHidden(root, ['.more', '.close', '.details .row']));
    await click('[data-part="owner"] button');
    return [...faults, ...findHidden(root, ['.owner > :first-child'])];
  },

  /** At rest no button lies under another part, and the main one is in view; all can be reached. */
  async lowCard({ root, frame, resize }) {
    const faults: string[] = [];
    for (const [width, height] of lowWindows) {
      await resize(width, height);
      const found = findCovered(root, frame);
      // At 400 % a long headline alone can fill the card.
      if (height > 280) found.push(...findHidden(root, ['.button.main', '.close']));
      for (const each of root.querySelectorAll<HTMLElement>(`${frame} :is(button, a)`)) {
        each.scrollIntoView({ block: 'nearest' });
        if (!isInView(root, each)) found.push(`out of reach: ${each.textContent}`);
      }
      faults.push(...found.map((fault) => `${fault} (${width} by ${height})`));
    }
    return faults;
  },

  /** What a person came for stands on the popup's first screen. */
  async firstScreen({ root, resize }) {
    await resize(360, 600);
    return findHidden(root, ['h1', '.title', '.site-now', '.button.main', '.quiet', '.more']);
  },

  axe: ({ view, isOverlay }) => askAxe(view, isOverlay),
} satisfies Record<string, Check>;

globalThis.galleryStates = states.map(sizeOf);
globalThis.checkViews = async (views) => {
  const faults: string[] = [];
  await showEach(views, windows[0], async (shown, { name, language, checks: wanted }) => {
    const found = findOtherLanguage(shown, language);
    for (const check of wanted) found.push(...(await checks[check](shown)));
    faults.push(...found.map((fault) => `${name} in ${language}: ${fault}`));
  });
  return faults;
};

/** A window shows several languages in turn, and none may stay. */
function findOtherLanguage({ root }: FramedState, language: string): string[] {
  const said = root.querySelector('[lang]')?.getAttribute('lang');
  return said === language ? [] : [`it says that it is in ${said}`];
}
document.documentElement.dataset.ready = '';
