import type { Text } from '../explain/help.ts';

/** Also `data-notice` in the popup. */
export type NoticeKind = 'challenge' | 'part-failed' | 'calls-failed' | 'no-access';

/** What the popup says where the page itself did not fail. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly title: Text;
  /** One a line. */
  readonly lines: readonly Text[];
  readonly action: { readonly id: 'allow-access'; readonly label: Text } | null;
}
