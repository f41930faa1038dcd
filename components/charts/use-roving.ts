import { useState } from 'preact/hooks';

interface Roving {
  readonly count: number;
  /** The way the marks are laid out; decides which arrow keys move. */
  readonly layout: 'ltr' | 'rtl' | 'vertical';
  /** The mark that Tab reaches first. */
  readonly start: number;
  readonly onPick?: ((index: number) => void) | undefined;
}

const STEPS: Readonly<Record<Roving['layout'], Readonly<Record<string, number>>>> = {
  ltr: { ArrowLeft: -1, ArrowRight: 1 },
  rtl: { ArrowLeft: 1, ArrowRight: -1 },
  vertical: { ArrowUp: -1, ArrowDown: 1 },
};

/**
 * One tab stop for many marks: arrow keys, Home and End move within; Enter, Space or a click pick.
 * Spread `list` on an element that holds marks with `data-mark={index}`, `mark(index)` on each.
 * `shown` is the mark under focus or pointer, to be read out.
 */
export function useRoving({ count, layout, start, onPick }: Roving) {
  const [moved, setMoved] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const current = Math.min(moved ?? start, count - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (onPick && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onPick(current);
      return;
    }
    const target = targetOf(event.key);
    if (target === null) return;
    event.preventDefault();
    setMoved(target);
    const list = event.currentTarget instanceof Element ? event.currentTarget : null;
    list?.querySelector<SVGElement | HTMLElement>(`[data-mark="${target}"]`)?.focus();
  }

  function targetOf(key: string): number | null {
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    const step = STEPS[layout][key];
    return step === undefined ? null : Math.max(0, Math.min(count - 1, current + step));
  }

  return {
    shown: hovered ?? focused,
    list: {
      onKeyDown,
      onFocusIn: (event: Event) => {
        setFocused(markOf(event));
        setMoved((before) => markOf(event) ?? before);
      },
      onFocusOut: () => setFocused(null),
      onPointerOver: (event: Event) => setHovered(markOf(event)),
      onPointerLeave: () => setHovered(null),
      onClick: (event: Event) => {
        const index = markOf(event);
        if (index !== null) onPick?.(index);
      },
    },
    mark: (index: number) => ({
      role: 'option' as const,
      'data-mark': index,
      'aria-selected': index === current,
      // Lower case: SVG does not know `tabIndex`.
      tabindex: index === current ? 0 : -1,
    }),
  };
}

function markOf(event: Event): number | null {
  const target = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
  const index = target?.getAttribute('data-mark') ?? null;
  return index === null ? null : Number(index);
}
