import type { Attribution } from '../knowledge/attribution.ts';
import type { NetworkCause } from '../knowledge/network-cause.ts';

/** One main-frame answer. */
export interface Answer {
  readonly id: string;
  readonly tabId: number;
  readonly url: string;
  readonly initiator?: string;
  readonly method: string;
  readonly statusCode: number;
  /** The reason phrase of HTTP/1.1; else empty. */
  readonly statusText: string;
  readonly at: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fromCache: boolean;
}

/** One main-frame answer of 500 or more. */
export interface Failure {
  readonly kind: 'failed';
  /** The same in all events of one load; unique while the browser runs. */
  readonly id: string;
  readonly tabId: number;
  /** With query and fragment. It stays in memory: only host and path may reach the disk. */
  readonly url: string;
  /** The origin of the page that started it. Left out: the person, the browser or Backsoon did. */
  readonly initiator?: string;
  /** Empty: it is not known. */
  readonly method: string;
  /** `unknown`: the browser hides it, as for an empty answer of a service worker. */
  readonly statusCode: number | 'unknown';
  /** The reason phrase of HTTP/1.1, in which some gateways say why; else empty. */
  readonly statusText: string;
  /** Milliseconds since the epoch, when the headers came. */
  readonly at: number;
  /** Lower-case names; only those that `lib/knowledge` asks for. */
  readonly headers: Readonly<Record<string, string>>;
  /** A cached copy of an old error: it is shown, but it is not a new failure. */
  readonly fromCache: boolean;
  /** The CDN that passed the answer on, as people know it: `Cloudflare`. `null`: none seen. */
  readonly carrier: string | null;
  /** Who wrote it, and why: by its headers first, then by its page. `null`: not known yet. */
  readonly attribution: Attribution | null;
}

/** One main-frame answer below 500: a 404 is an answer too. */
export interface Success {
  readonly kind: 'worked';
  readonly id: string;
  readonly tabId: number;
  readonly url: string;
  readonly initiator?: string;
  readonly statusCode: number;
  readonly at: number;
  readonly fromCache: boolean;
  /** The CDN that passed the answer on, as people know it: `Cloudflare`. `null`: none seen. */
  readonly carrier: string | null;
  /** Milliseconds since the epoch: the site was asked too often, and wants no visit before. */
  readonly retryAt?: number;
}

/** No status came: nobody answered, or a proxy refused to carry the request. */
export interface Unreachable {
  readonly kind: 'unreachable';
  readonly id: string;
  readonly tabId: number;
  readonly url: string;
  readonly initiator?: string;
  /** Left out: no request was seen. */
  readonly method?: string;
  readonly cause: NetworkCause;
  readonly at: number;
}

/** The site first checks that the visitor is human. That is no failure, and not the page either. */
export interface Challenge {
  readonly kind: 'challenged';
  readonly id: string;
  readonly tabId: number;
  readonly url: string;
  readonly initiator?: string;
  readonly at: number;
}

/** How one top-level load ended, where it says something about the site. */
export type Load = Failure | Success | Unreachable;

/** How one top-level load ended. */
export type Outcome = Load | Challenge;

/** What a person needs help with. */
export type LoadProblem = Failure | Unreachable;

/** One answer to a frame inside a page. */
export interface SubframeAnswer {
  readonly id: string;
  readonly tabId: number;
  readonly frameId: number;
  /** The document that holds the frame; `null` where that is a frame too. */
  readonly pageId: string | null;
  readonly url: string;
  readonly statusCode: number;
  readonly at: number;
  readonly fromCache: boolean;
}
