import { openOptions } from '../browser/extension.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import { readUntold } from '../record/kept-more.ts';

/** Opens the settings after an update that keeps more. They say what, and can turn it off. */
export async function tellKeptMore(reason: string, rows?: readonly MessageKey[]): Promise<void> {
  if (reason === 'update' && (await readUntold(rows)).length > 0) await openOptions();
}
