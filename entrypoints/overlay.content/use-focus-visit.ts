import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The element of the page that had the focus before. */
type Origin = Element | null;

/**
 * Moves the focus into the help and back to where it was. `open` shows the headline, which then gets
 * the focus.
 */
export function useFocusVisit(frame: RefObject<HTMLElement | null>, open: () => void) {
  const origin = useRef<Origin>(null);
  const isComing = useRef(false);

  useLayoutEffect(() => {
    if (isComing.current && focusLead(frame.current)) isComing.current = false;
  });

  function goBack(): void {
    const element = origin.current;
    origin.current = null;
    if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
  }

  function moveFocus(): void {
    if (hasFocus(frame.current)) {
      goBack();
      return;
    }
    origin.current = document.activeElement;
    isComing.current = !focusLead(frame.current);
    if (isComing.current) open();
  }

  return { moveFocus, goBack };
}

function focusLead(frame: HTMLElement | null): boolean {
  const lead = frame?.querySelector<HTMLElement>('[data-lead]');
  lead?.focus();
  return lead !== undefined && lead !== null;
}

function hasFocus(frame: HTMLElement | null): boolean {
  const root = frame?.getRootNode();
  return root instanceof ShadowRoot && frame?.contains(root.activeElement) === true;
}
