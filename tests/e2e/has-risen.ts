import type { Surface } from './driver/driver.ts';

/** Resolves when nothing moves or fades any more. */
export async function hasRisen(surface: Surface): Promise<void> {
  await surface.with(async (root) => {
    await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
  });
}
