import type { MessageKey } from '../i18n.ts';

/** Whose side it is on. Also `data-side` in the page. */
export type Side = 'theirs' | 'probably-theirs' | 'between' | 'maybe-yours' | 'yours';

/** A message key with its values, in the order of the placeholders; rendered by components only. */
export interface Text {
  readonly key: MessageKey;
  readonly values?: readonly string[];
}

/** One thing a person can do. Also `data-fix` in the page. */
export type FixId =
  | 'try-again'
  | 'open-without-sending'
  | 'fresh-copy'
  | 'go-home'
  | 'go-back'
  | 'restart-modem';

export interface Fix {
  readonly id: FixId;
  readonly label: Text;
  readonly hint: Text;
  /** Steps the person does with their own hands, in order; empty where the button does it all. */
  readonly steps: readonly Text[];
  /** `first`: a main button on the card; `more`: under More help; `folded`: there, and closed. */
  readonly place: 'first' | 'more' | 'folded';
}

/** Everything a surface needs to show for one failure: keys and values, no markup. */
export interface Help {
  readonly statusCode: number | 'unknown';
  readonly side: Side;
  readonly site: string;
  readonly pill: Text;
  readonly verdict: Text;
  readonly title: Text;
  readonly body: Text;
  readonly evidence: readonly Text[];
  /** Said before anything else when the page came from a form. */
  readonly formWarning: Text | null;
  readonly fixes: readonly Fix[];
  readonly reassurance: readonly { readonly title: Text; readonly body: Text }[];
}
