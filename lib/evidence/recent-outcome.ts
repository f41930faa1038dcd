import type { StartedBy } from '../navigation/who-started.ts';
import { minuteMs } from '../time-units.ts';

/** An older load says nothing about now. */
export const recentMs = 10 * minuteMs;

/** How a load ended. It is kept in session memory only, for ten minutes at most. */
export interface RecentOutcome {
  /** The registrable domain, or the host where there is none. */
  readonly site: string;
  /** Without its port. */
  readonly host: string;
  /** Left out: the scheme's default port. */
  readonly port?: string;
  /** Without query and fragment. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'worked' | 'failed' | 'unreachable';
  /** Over https: nobody on the way can write an answer. */
  readonly isSecure: boolean;
  /** The CDN of the site, as people know it: `Cloudflare`. `null`: none seen. */
  readonly edge: string | null;
  /** Whether the CDN itself wrote this failure, and about whom. */
  readonly edgeWrote: 'nothing' | 'about-site' | 'about-itself';
  /** False for loads from a cache or a service worker. */
  readonly isEvidence: boolean;
  /** Loads that a failing page started prove nothing: one owner may have many names. */
  readonly startedBy: StartedBy;
}
