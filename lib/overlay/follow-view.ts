/** Calls back at most once a frame while the person scrolls or zooms the visual viewport. */
export function followView(window: Window, callBack: () => void, signal: AbortSignal): void {
  let isDue = false;
  const schedule = () => {
    if (isDue) return;
    isDue = true;
    window.requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) callBack();
    });
  };
  for (const kind of ['resize', 'scroll'])
    window.visualViewport?.addEventListener(kind, schedule, { signal });
}
