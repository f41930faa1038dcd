/** Calls back once a frame while the person moves or zooms what they see of the page. */
export function followView(window: Window, callBack: () => void, signal: AbortSignal): void {
  let isDue = false;
  const look = () => {
    if (isDue) return;
    isDue = true;
    window.requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) callBack();
    });
  };
  for (const kind of ['resize', 'scroll'])
    window.visualViewport?.addEventListener(kind, look, { signal });
}
