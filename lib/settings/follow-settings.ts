import { report } from '../errors.ts';
import { defaults, type Settings } from './settings.ts';
import { followDecided, readSettings } from './store.ts';

/**
 * Reads the settings at once, and follows their changes. Later calls are cheap. If they cannot be read,
 * the defaults hold, and the next call reads again.
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

  followDecided(async ({ settings }) => {
    const before = await ask();
    current = Promise.resolve(settings);
    onChange(settings, before);
  });
  return ask;
}
