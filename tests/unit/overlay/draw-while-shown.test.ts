import { options } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { drawWhileShown } from '../../../entrypoints/overlay.content/draw-while-shown.ts';

afterEach(() => {
  delete options.debounceRendering;
});

test('what stands in a tab is drawn again, what is left is not', async () => {
  const document: { defaultView: (Window & typeof globalThis) | null } = {
    defaultView: globalThis as Window & typeof globalThis,
  };
  const draw = vi.fn();
  drawWhileShown(document);
  options.debounceRendering?.(draw);
  await Promise.resolve();
  expect(draw).toHaveBeenCalledTimes(1);
  options.debounceRendering?.(draw);
  document.defaultView = null;
  await Promise.resolve();
  expect(draw).toHaveBeenCalledTimes(1);
});
