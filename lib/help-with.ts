import { explain } from './explain/explain.ts';
import type { Help } from './explain/help.ts';
import { nothingKnown } from './explain/situation.ts';
import { weighEvidence } from './explain/weigh-evidence.ts';
import { readLanguage } from './i18n.ts';
import type { Failure, Unreachable } from './navigation/outcome.ts';
import { readRecent } from './session.ts';
import { toRecent } from './to-recent.ts';

/** Gathers what is known around a failure, and has it explained. */
export async function helpWith(trouble: Failure | Unreachable): Promise<Help | null> {
  if (trouble.kind === 'unreachable') return null;
  const now = Date.now();
  return explain(trouble, {
    ...nothingKnown,
    now,
    locale: readLanguage(),
    evidence: weighEvidence(await readRecent(), toRecent(trouble), now),
  });
}
