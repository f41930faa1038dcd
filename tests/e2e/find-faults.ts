import type { Surface } from './driver/driver.ts';

/** What stands out of the window, out of the frame or out of its own box, in words. */
export function findFaults(surface: Surface, frameSelector: '.frame' | 'main'): Promise<string[]> {
  return surface.with((root, selector) => {
    const frame = root.querySelector(selector);
    if (!frame) return ['no frame'];
    const faults = [];
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    // A page may be longer than the window; what stands on one may not.
    const isTooHigh = selector === '.frame' && (top < 0 || bottom > innerHeight + 1);
    if (left < 0 || right > innerWidth + 1 || isTooHigh) {
      faults.push(`the frame stands at ${[left, top, right, bottom]}`);
    }
    for (const element of frame.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.closest('.for-ears') !== null) continue;
      const name = `${element.localName}: ${element.textContent.slice(0, 40)}`;
      if (box.left < left - 1 || box.right > right + 1) faults.push(`out of the frame: ${name}`);
      const mayHide = getComputedStyle(element).overflowX !== 'visible';
      const isWider = element.scrollWidth > element.clientWidth + 1;
      if (mayHide && isWider) faults.push(`wider than its box: ${name}`);
    }
    return faults;
  }, frameSelector);
}

/** WCAG 2.2, 1.4.12. */
export function widenSpaces(surface: Surface): Promise<void> {
  return surface.with((root) => {
    const style = document.createElement('style');
    style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;
    (root instanceof Document ? root.head : root).append(style);
  });
}
