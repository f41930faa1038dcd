import type { Surface } from './driver/driver.ts';

/** Resolves when nothing on the surface moves or fades any more: a picture shows it as it stays. */
export async function hasRisen(surface: Surface): Promise<void> {
  await surface.with(async (root) => {
    await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
  });
}
