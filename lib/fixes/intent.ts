import type { FixId } from '../explain/help.ts';
import { createTurns } from '../in-turn.ts';
import { pageValue, readPageValues } from '../memory/page-memory.ts';
import { findPage } from '../memory/privacy-gate.ts';
import { minuteMs } from '../time-units.ts';

/**
 * The fix that waits for the person's answer to a permission question. The question may close the
 * popup that asked. So the background keeps the intent, and the first who gets the answer takes it.
 */
export interface Intent {
  readonly tabId: number;
  /** The failing host. Meanwhile the tab may show another one, about which nobody was asked. */
  readonly host: string;
  readonly fix: FixId;
}

/** Without an answer in this time, the question was closed. */
const validMs = 2 * minuteMs;

type Kept = Intent & { readonly at: number };

const key = 'intent';
const inTurn = createTurns();

/** Keeps this intent only: the browser asks one question at a time. */
export function keepIntent(intent: Intent): Promise<void> {
  return inTurn(async () => {
    await forgetIntent();
    const page = await findPage(intent.tabId);
    await pageValue<Kept>(page, key).write({ ...intent, at: Date.now() });
  });
}

/** Takes the intent. `null`: there is none. */
export function takeIntent(): Promise<Intent | null> {
  return inTurn(async () => {
    const intent = await readIntent();
    await forgetIntent();
    return intent;
  });
}

/** The intent. It stays. One from the future means that the clock was set back. */
export async function readIntent(): Promise<Intent | null> {
  const [entry] = await readPageValues<Kept>(key);
  return entry && Math.abs(Date.now() - entry.value.at) <= validMs ? entry.value : null;
}

async function forgetIntent(): Promise<void> {
  for (const { page } of await readPageValues(key)) await pageValue(page, key).write(null);
}
