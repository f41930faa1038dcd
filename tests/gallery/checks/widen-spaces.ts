/**
 * WCAG 2.2, 1.4.12. It uses nothing outside itself, like `findCutOff`. Returns a function that
 * undoes it.
 */
export function widenSpaces(root: ParentNode): () => void {
  const style = document.createElement('style');
  style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;
  (root.querySelector('head') ?? root).append(style);
  return () => style.remove();
}
