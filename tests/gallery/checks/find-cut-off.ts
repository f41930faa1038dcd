/**
 * Describes what is cut off by the window, the frame or its own box. It must use nothing outside
 * itself: tests also inject it into a page of the real extension.
 */
export function findCutOff(root: ParentNode, frameSelector: string): string[] {
  const frame = root.querySelector(frameSelector);
  const view = frame?.ownerDocument.defaultView;
  if (!frame || !view) return ['no frame'];
  const faults = [];
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  // A page may be longer than the window, but the overlay may not.
  const isTooHigh = frameSelector === '.frame' && (top < 0 || bottom > view.innerHeight + 1);
  if (left < 0 || right > view.innerWidth + 1 || isTooHigh) {
    faults.push(`the frame stands at ${[left, top, right, bottom]}`);
  }
  for (const element of frame.querySelectorAll<HTMLElement>('*')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || !element.checkVisibility() || element.closest('.for-ears')) continue;
    const name = `${element.localName}: ${element.textContent.slice(0, 40)}`;
    if (box.left < left - 1 || box.right > right + 1) faults.push(`out of the frame: ${name}`);
    const mayHide = getComputedStyle(element).overflowX !== 'visible';
    const isWider = element.scrollWidth > element.clientWidth + 1;
    if (mayHide && isWider) faults.push(`wider than its box: ${name}`);
  }
  return faults;
}
