import type { NetworkCause } from '../knowledge/network-cause.ts';

/**
 * One finished top-level load of a site, as the database keeps it (store `tries`).
 * Never from a private window, a cache or a service worker; host and path only.
 */
export interface Try {
  /** The key, with `site` and `at`. A second report of a load writes the same row. */
  readonly id: string;
  /** The registrable domain, or the host where there is none. */
  readonly site: string;
  /** Host with its port, where it has one. */
  readonly host: string;
  /** Without query and fragment. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** 0: there was no status. */
  readonly status: number;
  readonly kind: TryKind;
  /** Why nobody answered. */
  readonly cause?: NetworkCause;
  /** Who wrote the answer, if known: an id of `knowledge/answerers.json`. */
  readonly answerer?: string;
  /** A check of "Tell me when it's back". It bounds incidents, but is not a visit. */
  readonly isCheck?: boolean;
  /**
   * The last good load before the site's first failure. It bounds that incident, but is not a
   * visit.
   */
  readonly isBeforeFirstFailure?: boolean;
  /** The number of loads in this row: similar loads of one minute share it. Left out: 1. */
  readonly count?: number;
  /** A failing page started it, by a press or a script. At the limit it is deleted first. */
  readonly isByPage?: boolean;
  /** The fix that the person used within ten minutes before. This is the first load after it. */
  readonly afterFix?: string;
}

/** `subframe`: a frame inside a page failed. It is not a visit of its own site. */
export type TryKind = 'worked' | 'failed' | 'unreachable' | 'subframe';

/** What statistics need of a try: a `Try`, or one from a site's summary. */
export type TimedTry = Pick<Try, 'at' | 'kind' | 'isCheck' | 'isBeforeFirstFailure'> &
  Partial<Pick<Try, 'count' | 'status'>>;
