import type { MessageKey } from '../i18n.ts';

/** Whose side it is on. Also `data-side` in the page. */
export type Side = 'theirs' | 'probably-theirs' | 'between' | 'maybe-yours' | 'yours';

/** A message key with its values, in the order of the placeholders; rendered by components only. */
export interface Text {
  readonly key: MessageKey;
  readonly values?: readonly string[];
}

export interface TitledText {
  readonly title: Text;
  readonly body: Text;
}

/** One thing a person can do. Also `data-fix` in the page. */
export type FixId =
  | 'try-again'
  | 'open-without-sending'
  | 'send-again'
  | 'fresh-copy'
  | 'go-home'
  | 'go-back'
  | 'sign-in'
  | 'restart-modem';

/** `first`: a button on the card; `more`: under More help; `folded`: there, and closed. */
export type Place = 'first' | 'more' | 'folded';

/** One thing done with the person's own hands, and how long to wait after it. */
export interface Step {
  readonly text: Text;
  /** 0: go on at once. */
  readonly waitSeconds: number;
}

export interface Fix {
  readonly id: FixId;
  readonly label: Text;
  readonly hint: Text;
  /** In order; empty where the button does it all. */
  readonly steps: readonly Step[];
  readonly place: Place;
}

/** Everything a surface needs to show for one failure: keys and values, no markup. */
export interface Help {
  readonly statusCode: number | 'unknown';
  readonly side: Side;
  /** The host as the address names it, with its port. */
  readonly site: string;
  readonly pill: Text;
  readonly verdict: Text;
  readonly title: Text;
  readonly body: Text;
  /** Strongest first: a card shows one or two, the details all. */
  readonly evidence: readonly Text[];
  /** How often the site failed before, in one line. */
  readonly history: Text | null;
  /** Said before anything else when the page came from a form. */
  readonly formWarning: TitledText | null;
  /** In the order in which they are likely to help. */
  readonly fixes: readonly Fix[];
  readonly reassurance: readonly TitledText[];
  /** Said once to screen readers, one after the other. */
  readonly announcement: readonly Text[];
}
