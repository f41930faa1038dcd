import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelState } from '../lib/overlay/panel-state.ts';
import { catchFocus, isFocusLost } from './catch-focus.ts';

/** Where the focus goes when the focused element was removed. */
const entries = {
  pill: () => '.open',
  card: (before) => (before === 'details' ? '.more' : '.title'),
  details: () => '.more',
} as const satisfies Record<PanelState, (before: PanelState) => string>;

/**
 * Keeps the focus inside the panel when a press opens or closes a part of it. What was opened
 * scrolls into view. Gives the function that announces such a press. Any other change leaves the
 * focus where the person has it.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>, state: PanelState): () => void {
  const before = useRef(state);
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = state;
    if (!panel.current) return;
    // What was scrolled to may be gone, and the answer stands at the top.
    // In a low window the frame around the panel scrolls.
    for (const each of state === 'details' ? [] : [panel.current, panel.current.parentElement])
      if (each) each.scrollTop = 0;
    if (!isPressed.current) return;
    isPressed.current = false;
    if (isFocusLost(panel.current)) {
      panel.current.querySelector<HTMLElement>(entries[state](from))?.focus();
    }
    if (state !== 'details') return;
    // The second keeps what was pressed in sight: out of sight it would not act again.
    for (const part of ['.details', '.foot']) {
      panel.current.querySelector(part)?.scrollIntoView({ block: 'nearest' });
    }
  }, [panel, state]);
  useEffect(() => (panel.current ? catchFocus(panel.current) : undefined), [panel]);
  return () => {
    isPressed.current = true;
  };
}
