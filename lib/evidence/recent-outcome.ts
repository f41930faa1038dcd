import type { StartedBy } from '../navigation/who-started.ts';

/** An older load says nothing about now. */
export const recentMs = 10 * 60_000;

/** How one load ended, kept in session memory only and for ten minutes at most. */
export interface RecentOutcome {
  /** The registrable domain, or the host where there is none: two hosts of one site are one. */
  readonly site: string;
  /** Without its port. */
  readonly host: string;
  /** Left out where it is the scheme's own. */
  readonly port?: string;
  /** Without query and fragment. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'worked' | 'failed' | 'unreachable';
  /** Over https nobody on the way can write an answer. */
  readonly isSecure: boolean;
  /** The network that carries the site, as people know it: `Cloudflare`. `null`: none seen. */
  readonly edge: string | null;
  /** What a network that carries sites wrote of this failure itself, and whom it names. */
  readonly edgeWrote: 'nothing' | 'about-site' | 'about-itself';
  /** `false` for loads that no network answered: from a cache or a service worker. */
  readonly isEvidence: boolean;
  /** What a failing page loads by itself says nothing: one owner may have many names. */
  readonly startedBy: StartedBy;
}
