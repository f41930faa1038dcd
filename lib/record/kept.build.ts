import type { MessageKey } from '../knowledge/message-key.ts';

interface KeptRow {
  /** How its row begins in the table "On disk" of PRIVACY.md. */
  readonly what: string;
  /** Since when it is kept, by the version that began with it. */
  readonly since: string;
  /** What tells those who had Backsoon before. `null`: kept since the first version. */
  readonly told: MessageKey | null;
}

/**
 * All that is kept on disk. Append-only: a new row has words, and an update then shows them.
 * So does a new row for what an old row now keeps more of.
 */
export const kept: readonly KeptRow[] = [
  { what: 'Page loads that failed', since: '0.1.0', told: null },
  { what: 'Loads that reached nobody', since: '0.1.0', told: null },
  { what: 'Later loads of a site that has failed', since: '0.1.0', told: null },
  { what: 'Frames inside pages that failed', since: '0.1.0', told: null },
  { what: 'How often a load was repeated', since: '0.1.0', told: null },
  { what: 'Sites you asked to be told about', since: '0.1.0', told: null },
  { what: 'What those checks brought', since: '0.1.0', told: null },
  { what: 'Retries and timers that run for you', since: '0.1.0', told: null },
  { what: 'Your settings', since: '0.1.0', told: null },
  { what: 'That a history was begun', since: '0.1.0', told: null },
];

/** Words for what came later, in the order in which it came. */
export const keptMore: readonly MessageKey[] = kept.flatMap(({ told }) => told ?? []);
