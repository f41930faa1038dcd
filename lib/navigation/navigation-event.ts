import type { Attribution } from '../knowledge/attribution.ts';
import type { Failure, LoadProblem, Outcome, SubframeAnswer } from './outcome.ts';
import type { ShownDocument } from './tab-state.ts';

/** Events about one tab's top-level page, the same for both browsers. */
export type NavigationEvent =
  | { readonly kind: 'answered'; readonly tabId: number; readonly outcome: Outcome }
  | { readonly kind: 'subframeAnswered'; readonly tabId: number; readonly subframe: SubframeAnswer }
  | {
      readonly kind: 'committed';
      readonly tabId: number;
      readonly documentId: string;
      readonly url: string;
      readonly at: number;
      /** `as-before`: a reload, which asks as the load before it. */
      readonly method: ShownDocument['method'] | 'as-before';
      /** The answer may arrive this long after the commit; 0 where it always comes first. */
      readonly answerMayFollowMs: number;
    }
  | {
      /** The browser shows its own page instead of the site's. No extension can draw on it. */
      readonly kind: 'replaced';
      readonly tabId: number;
      readonly documentId: string;
      readonly url: string;
      readonly at: number;
      /**
       * `http-error`: the answer was an error with nothing to show. `no-page`: any other reason.
       */
      readonly reason: 'http-error' | 'no-page';
      /** Firefox commits its page under the site's address; Chromium commits nothing. */
      readonly commitFollows: boolean;
      readonly answerMayFollowMs: number;
    }
  /** The wait for a document's answer is over. */
  | {
      readonly kind: 'waited';
      readonly tabId: number;
      readonly documentId: string;
      /** A pending answer of the opener. Firefox shows a failed download in a tab of its own. */
      readonly openerAnswer: Outcome | null;
    }
  /** The document reported its status; 0 where it does not know it. */
  | {
      readonly kind: 'probed';
      readonly tabId: number;
      readonly documentId: string;
      readonly url: string;
      readonly statusCode: number;
      readonly at: number;
      /** Its text is a check that the visitor is human. */
      readonly isChallenge: boolean;
    }
  /** It was found out who wrote a failure. `failureId`: the id of its outcome. */
  | {
      readonly kind: 'attributed';
      readonly tabId: number;
      readonly failureId: string;
      readonly attribution: Attribution;
    }
  | {
      /** The document cannot be asked. */
      readonly kind: 'unasked';
      readonly tabId: number;
      readonly documentId: string;
      /** The last that the history has of this page, if that failed. */
      readonly recalled: LoadProblem | null;
    }
  /** The help for this failure is shown, on the page or by the toolbar. */
  | { readonly kind: 'helped'; readonly tabId: number; readonly failureId: string }
  /** The worker was stopped during this tab's load. */
  | { readonly kind: 'resumed'; readonly tabId: number }
  /** The overlay could not be drawn in the document. */
  | { readonly kind: 'refused'; readonly tabId: number; readonly documentId: string }
  | { readonly kind: 'closed'; readonly tabId: number };

/** What to do about it. `lib/worker/respond.ts` runs each effect. */
export type Effect =
  | { readonly kind: 'record'; readonly outcome: Outcome }
  | { readonly kind: 'recordSubframe'; readonly subframe: SubframeAnswer }
  /** A recorded load turned out to be no failure. */
  | { readonly kind: 'retract'; readonly outcome: Failure }
  | {
      readonly kind: 'showOverlay';
      readonly tabId: number;
      readonly documentId: string;
      readonly failure: Failure;
    }
  | {
      readonly kind: 'showElsewhere';
      readonly tabId: number;
      readonly failure: LoadProblem;
    }
  /** The page works, but frames inside it failed. */
  | {
      readonly kind: 'showSubframes';
      readonly tabId: number;
      readonly subframes: readonly SubframeAnswer[];
    }
  | {
      readonly kind: 'wait';
      readonly tabId: number;
      readonly documentId: string;
      readonly waitMs: number;
    }
  | { readonly kind: 'probe'; readonly tabId: number; readonly documentId: string }
  | { readonly kind: 'clear'; readonly tabId: number };
