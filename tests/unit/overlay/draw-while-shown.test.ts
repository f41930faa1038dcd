import { options } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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

test('a countdown stands still once its extension is gone, for it has no words left', async () => {
  const draw = vi.fn();
  drawWhileShown({ defaultView: globalThis as Window & typeof globalThis });
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
  options.debounceRendering?.(draw);
  await Promise.resolve();
  expect(draw).not.toHaveBeenCalled();
});
