import type { Settings } from './settings.ts';
import { readSettings, watchSettings } from './store.ts';

/** Starts to read the settings at once, and keeps up with them: asking for them later costs nothing. */
export function followSettings(
  onChange: (now: Settings, before: Settings) => void = () => {},
): () => Promise<Settings> {
  let current = readSettings();
  watchSettings(async ({ settings }) => {
    const before = await current;
    current = Promise.resolve(settings);
    onChange(settings, before);
  });
  return () => current;
}
