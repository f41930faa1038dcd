import type { FixId } from './fix-catalog.ts';
import type { FixRow } from './fix-row.ts';

export const loads = { isSpaced: true, isTied: true, loadsPage: true } as const;

/** Two ways to load the page. They are in the code too, for tables that cannot be read. */
export const builtInFixes = {
  'try-again': {
    ...loads,
    label: 'fixTryAgainLabel',
    labelNow: [{ unless: { wait: 'none' }, key: 'fixTryNowLabel' }],
    hint: 'fixTryAgainHint',
    action: 'fixActionLoad',
    possible: [{ when: { isForm: false } }],
    does: 'load',
  },
  'open-without-sending': {
    ...loads,
    label: 'fixOpenWithoutSendingLabel',
    hint: 'fixOpenWithoutSendingHint',
    action: 'fixActionOpen',
    possible: [{ when: { isForm: true } }],
    does: 'openWithoutSending',
  },
} as const satisfies Record<string, FixRow>;

/** The fixes of "Keep trying" and of the manual steps. */
export const fixOfRetries: FixId = 'keep-trying';
export const fixOfSteps: FixId = 'restart-modem';
