/**
 * One finished top-level load of a site, as the database keeps it (store `tries`).
 * Never from a private window, a cache or a service worker; host and path only.
 */
export interface Try {
  /** Idempotent key: reporting the same load again writes the same row. */
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
  readonly kind: 'failed' | 'worked' | 'unreachable';
}
