import { report } from '../errors.ts';
import { defaults, type Settings } from './settings.ts';
import { readSettings, watchSettings } from './store.ts';

/**
 * Starts to read the settings at once and keeps up with them. Asking for them later costs nothing.
 * Where they cannot be read the defaults hold, and the next question reads again.
 */
export function followSettings(
  onChange: (now: Settings, before: Settings) => void = () => {},
): () => Promise<Settings> {
  let current: Promise<Settings> | null = read();

  function read(): Promise<Settings> {
    const reading: Promise<Settings> = readSettings().catch((error: unknown) => {
      report(error);
      if (current === reading) current = null;
      return defaults;
    });
    return reading;
  }

  function ask(): Promise<Settings> {
    current ??= read();
    return current;
  }

  watchSettings(async ({ settings }) => {
    const before = await ask();
    current = Promise.resolve(settings);
    onChange(settings, before);
  });
  return ask;
}
