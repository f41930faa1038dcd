import type { Grouping } from '../history/site-of.ts';
import { dayMs } from '../time-units.ts';

/** The settings of the person or their organization. */
export interface Settings {
  /** On a failed page: a card that opens by itself, a small pill, or the popup only. */
  readonly shown: 'card' | 'pill' | 'popup';
  /** The popup opens by itself where nothing can be drawn in the page. */
  readonly opensPopup: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly keepsHistory: boolean;
  readonly retentionDays: number;
  readonly groupsBy: Grouping['by'];
  /** Registrable domains whose hosts are kept apart. */
  readonly apartSites: readonly string[];
  /** Sites without help in the page. Their loads are still recorded. */
  readonly mutedSites: readonly string[];
  /** Ids of fixes that are never offered. */
  readonly hiddenFixes: readonly string[];
  readonly helpDesk: HelpDesk | null;
}

/** Whom to ask in the person's organization. */
export interface HelpDesk {
  readonly text: string;
  /** https, http, mailto or tel; null where there is nothing to open. */
  readonly url: string | null;
}

export const defaults: Settings = {
  shown: 'card',
  opensPopup: true,
  theme: 'auto',
  keepsHistory: true,
  retentionDays: 90,
  groupsBy: 'site',
  apartSites: [],
  mutedSites: [],
  hiddenFixes: [],
  helpDesk: null,
};

export function groupingOf({ groupsBy, apartSites }: Settings): Grouping {
  return { by: groupsBy, apart: apartSites };
}

/** Older tries are deleted. Milliseconds since the epoch. */
export function oldestKeptAt({ retentionDays }: Settings, now: number): number {
  return now - retentionDays * dayMs;
}
