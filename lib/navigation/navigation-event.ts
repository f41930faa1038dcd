import type { Attribution } from '../knowledge/attribution.ts';
import type { Failure, LoadProblem, Outcome, SubframeAnswer } from './outcome.ts';

/** What both browsers tell about one tab's top-level page, in words of ours. */
export type NavigationEvent =
  | { readonly kind: 'answered'; readonly tabId: number; readonly outcome: Outcome }
  | { readonly kind: 'subframeAnswered'; readonly tabId: number; readonly subframe: SubframeAnswer }
  | {
      readonly kind: 'committed';
      readonly tabId: number;
      readonly documentId: string;
      readonly url: string;
      readonly at: number;
      /** How long after the commit the answer's status may still arrive; 0 where it always comes first. */
      readonly answerMayFollowMs: number;
    }
  | {
      /** The browser shows a page of its own instead of the site's. No extension can draw on it. */
      readonly kind: 'replaced';
      readonly tabId: number;
      readonly documentId: string;
      readonly url: string;
      readonly at: number;
      /** `http-error`: the answer was an error with nothing to show. `no-page`: any other reason. */
      readonly reason: 'http-error' | 'no-page';
      /** Firefox commits its page under the site's address; Chromium commits nothing. */
      readonly commitFollows: boolean;
      readonly answerMayFollowMs: number;
    }
  /** The wait of a document whose answer had not been seen is over. */
  | {
      readonly kind: 'waited';
      readonly tabId: number;
      readonly documentId: string;
      /** Unclaimed by the tab that opened this one: Firefox shows a failed download's page in a tab of its own. */
      readonly openerAnswer: Outcome | null;
    }
  /** The document itself said its status; 0 where it could not. */
  | {
      readonly kind: 'probed';
      readonly tabId: number;
      readonly documentId: string;
      readonly url: string;
      readonly statusCode: number;
      readonly at: number;
      /** Its text is that of a site that wants to see first that a person asks. */
      readonly isChallenge: boolean;
    }
  /** Who wrote a failure was found out: `failureId` is its outcome's. */
  | {
      readonly kind: 'attributed';
      readonly tabId: number;
      readonly failureId: string;
      readonly attribution: Attribution;
    }
  /** The document cannot be asked: one that a browser drew, or none that the site sent. */
  | { readonly kind: 'unasked'; readonly tabId: number; readonly documentId: string }
  /** Help for this failure stands, on the page or on the toolbar. */
  | { readonly kind: 'helped'; readonly tabId: number; readonly failureId: string }
  /** A worker that was stopped did not see this tab's load to its end. */
  | { readonly kind: 'resumed'; readonly tabId: number }
  /** The overlay could not be drawn in the document. */
  | { readonly kind: 'refused'; readonly tabId: number; readonly documentId: string }
  | { readonly kind: 'closed'; readonly tabId: number };

/** What is to be done about it; each is carried out by the room that owns the power. */
export type Effect =
  | { readonly kind: 'record'; readonly outcome: Outcome }
  | { readonly kind: 'recordSubframe'; readonly subframe: SubframeAnswer }
  /** It was recorded, and turned out to be no failure. */
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
  /** The page is there, and a part of it is not. */
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
