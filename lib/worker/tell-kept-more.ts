import { openOptions } from '../browser/extension.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import { readUntold } from '../record/kept-more.ts';

/** After an update that keeps more: opens the settings, where it is said and can be turned off. */
export async function tellKeptMore(reason: string, rows?: readonly MessageKey[]): Promise<void> {
  if (reason === 'update' && (await readUntold(rows)).length > 0) await openOptions();
}
