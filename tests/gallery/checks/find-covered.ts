/** What lies under something else, as far as its own scrolled box shows it. */
export function findCovered(root: Document | ShadowRoot, frameSelector: string): string[] {
  const frame = root.querySelector(frameSelector);
  if (!frame) return ['no frame'];
  return [...frame.querySelectorAll<HTMLElement>('button, a')]
    .filter((control) => control.checkVisibility() && isCovered(root, control))
    .map((control) => `covered: ${control.textContent}`);
}

function isCovered(root: Document | ShadowRoot, control: HTMLElement): boolean {
  const whole = control.getBoundingClientRect();
  let { top, bottom } = whole;
  for (let box = control.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible') continue;
    const edge = box.getBoundingClientRect();
    top = Math.max(top, edge.top);
    bottom = Math.min(bottom, edge.bottom);
  }
  // What is scrolled out of its box lies under nothing.
  if (bottom - top < 6) return false;
  const x = whole.left + whole.width / 2;
  return [top + 2, bottom - 2].some((y) => {
    const on = root.elementFromPoint(x, y);
    return on !== null && !control.contains(on) && !on.contains(control);
  });
}
