/**
 * What is known about one main-frame answer of 500 or more.
 * `id` is the same however often the answer is reported, so that recording it twice changes nothing.
 */
export interface Failure {
  readonly kind: 'failed';
  readonly id: string;
  readonly tabId: number;
  /** As requested: with query and fragment. Stays in memory; only host and path may reach the disk. */
  readonly url: string;
  readonly method: string;
  /** `unknown` where the browser hides it: an empty answer made by the site's own service worker. */
  readonly statusCode: number | 'unknown';
  /** Milliseconds since the epoch, when the headers came. */
  readonly at: number;
  /** Lower-case names; only the ones that `knowledge` asks for, each cut to 512 characters. */
  readonly headers: Readonly<Record<string, string>>;
  /** A stored copy of an old error: shown, but not a new failure. */
  readonly fromCache: boolean;
}

/** How one top-level load ended. */
export type Outcome =
  | Failure
  | { readonly kind: 'worked'; readonly url: string; readonly statusCode: number; readonly at: number }
  | { readonly kind: 'unreachable'; readonly url: string; readonly error: string; readonly at: number };
