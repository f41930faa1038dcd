import { explain } from './explain/explain.ts';
import type { Help } from './explain/help.ts';
import { nothingKnown } from './explain/situation.ts';
import { readLanguage } from './i18n.ts';
import type { Failure, Unreachable } from './navigation/outcome.ts';

/** Gathers what is known around a failure, and has it explained. */
export async function helpWith(trouble: Failure | Unreachable): Promise<Help | null> {
  if (trouble.kind === 'unreachable') return null;
  return explain(trouble, { ...nothingKnown, now: Date.now(), locale: readLanguage() });
}
