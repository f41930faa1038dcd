import { useState } from 'preact/hooks';

interface Marks {
  readonly count: number;
  readonly direction: 'ltr' | 'rtl';
  /** The first mark. */
  readonly start: number;
  /** A mark in words. */
  readonly describe: (index: number) => string;
  readonly onPick?: ((index: number) => void) | undefined;
}

/**
 * Many marks share one tab stop. Arrow keys, Home and End move along them; Enter, Space or a click
 * pick. A `Slider` reads out each mark as its value. A mark is an element with `data-mark={index}`.
 * `shown` is the mark under the pointer, or the one that keys reached.
 */
export function useMarks({ count, direction, start, describe, onPick }: Marks) {
  const [moved, setMoved] = useState<number | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const current = Math.max(0, Math.min(moved ?? start, count - 1));

  function onKeyDown(event: KeyboardEvent) {
    const isPick = event.key === 'Enter' || event.key === ' ';
    const target = targetOf(event.key);
    if (!(isPick && onPick) && target === null) return;
    event.preventDefault();
    if (target === null) onPick?.(current);
    else setMoved(target);
  }

  function targetOf(key: string): number | null {
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    const step = stepOf(key, direction);
    return step === null ? null : Math.max(0, Math.min(count - 1, current + step));
  }

  return {
    shown: hovered ?? (isFocused ? current : null),
    focused: isFocused ? current : null,
    count,
    current,
    valueText: count > 0 ? describe(current) : '',
    events: {
      onKeyDown,
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
      onPointerOver: (event: Event) => setHovered(markOf(event)),
      onPointerLeave: () => setHovered(null),
      onClick: (event: Event) => {
        const index = markOf(event);
        if (index === null) return;
        setMoved(index);
        onPick?.(index);
      },
    },
  };
}

function stepOf(key: string, direction: 'ltr' | 'rtl'): number | null {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowUp') return 1;
  return key === back || key === 'ArrowDown' ? -1 : null;
}

function markOf(event: Event): number | null {
  const target = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
  const index = target?.getAttribute('data-mark') ?? null;
  return index === null ? null : Number(index);
}
