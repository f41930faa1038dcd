/** Stored settings: the fields of some version, and its number. */
export type StoredSettings = Readonly<Record<string, unknown>>;

interface Migration {
  readonly name: string;
  readonly run: (stored: StoredSettings) => StoredSettings;
}

/** Append-only: a released migration is never edited. The n-th one leads to version n + 1. */
const migrations: readonly Migration[] = [];

const settingsVersion = migrations.length + 1;

/** Migrates stored settings. Those of a newer version stay, because known fields still hold. */
export function migrate(stored: unknown): StoredSettings {
  if (typeof stored !== 'object' || stored === null) return { version: settingsVersion };
  const found: StoredSettings = { version: settingsVersion, ...stored };
  const { version } = found;
  if (typeof version !== 'number' || version >= settingsVersion) return found;
  const migrated = migrations.slice(version - 1).reduce((old, { run }) => run(old), found);
  return { ...migrated, version: settingsVersion };
}
