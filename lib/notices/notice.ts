import type { Text } from '../explain/help.ts';
import type { Side } from '../knowledge/side.ts';

/** Also `data-notice` in the popup. */
export type NoticeKind =
  | 'proxy-refused'
  | 'challenge'
  | 'part-failed'
  | 'calls-failed'
  | 'no-access';

export type NoticeAction = 'try-again' | 'allow-access';

/** What the popup says where the page itself did not fail, or its failure is not the site's. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly side: Side | null;
  readonly title: Text;
  /** One a line. */
  readonly lines: readonly Text[];
  readonly action: { readonly id: NoticeAction; readonly label: Text } | null;
}
