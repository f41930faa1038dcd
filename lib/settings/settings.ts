import type { Grouping } from '../history/site-of.ts';

/** What the person, or their organization, has decided. */
export interface Settings {
  /** What a failed page gets: a card that opens by itself, a small pill, or nothing but the popup. */
  readonly shown: 'card' | 'pill' | 'popup';
  /** Where nothing can be drawn in the page, the popup opens by itself. */
  readonly opensPopup: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly keepsHistory: boolean;
  readonly retentionDays: number;
  readonly groupsBy: Grouping['by'];
  /** Registrable domains whose hosts are counted apart. */
  readonly apartSites: readonly string[];
  /** Sites on which nothing is shown in the page; still recorded. */
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

const dayMs = 86_400_000;

/** Milliseconds since the epoch: tries before are not kept. */
export function oldestKeptAt({ retentionDays }: Settings, now: number): number {
  return now - retentionDays * dayMs;
}
