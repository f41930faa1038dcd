import type { NetworkCause } from '../knowledge/network-cause.ts';

/**
 * One finished top-level load of a site, as the database keeps it (store `tries`).
 * Never from a private window, a cache or a service worker; host and path only.
 */
export interface Try {
  /** With `site` and `at` the key: reporting the same load again writes the same row. */
  readonly id: string;
  /** What history groups by: the registrable domain, or the host where there is none. */
  readonly site: string;
  /** Host with its port, where it has one. */
  readonly host: string;
  /** Without query and fragment. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** 0 where no status reached us. */
  readonly status: number;
  readonly kind: TryKind;
  /** Why nobody was reached. */
  readonly cause?: NetworkCause;
  /** Who wrote the answer, where it could be told: a key of `knowledge/answerers.json`. */
  readonly answerer?: string;
  /** A probe by "tell me when it's back": drawn and used for bounds, in no count of visits. */
  readonly isCheck?: boolean;
  /**
   * The last working load before the site's first failure, known only if it happened since the
   * browser started. It bounds that first incident; counting starts after it.
   */
  readonly isBeforeFirstFailure?: boolean;
  /**
   * How many loads it stands for: itself, and those of the same host that ended alike within the
   * minute. Left out: itself alone.
   */
  readonly count?: number;
  /** A failing page asked for it, by a press in it or by its script: at the limit it goes first. */
  readonly isByPage?: boolean;
  /** The fix that the person had asked for within ten minutes before, as the first load after it. */
  readonly afterFix?: string;
}

/** `part`: a frame in somebody's page failed. Nobody visited its site, so it counts for nothing there. */
export type TryKind = 'worked' | 'failed' | 'unreachable' | 'subframe';

/** What counting needs of a try: a `Try`, or one unpacked from a site's summary. */
export type TimedTry = Pick<Try, 'at' | 'kind' | 'isCheck' | 'isBeforeFirstFailure'> &
  Partial<Pick<Try, 'status'>>;
