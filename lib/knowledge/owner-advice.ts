import type { MessageKey } from './message-key.ts';
import type { OwnerCheck } from './status-codes.ts';

type Titled = readonly [title: MessageKey, ...body: MessageKey[]];

/** What a site's owner is told, in words that only they need. */
export interface OwnerAdvice {
  readonly intro: readonly MessageKey[];
  readonly checks: Readonly<Partial<Record<OwnerCheck, Titled>>>;
  /** The checks of the code come first. */
  readonly usualOrder: readonly OwnerCheck[];
  readonly prevention: readonly Titled[];
  readonly ending: readonly MessageKey[];
  /** Where to look first, depending on the answerer. */
  readonly hints: Readonly<Record<string, MessageKey>>;
}

export const noAdvice: OwnerAdvice = {
  intro: [],
  checks: {},
  usualOrder: [],
  prevention: [],
  ending: [],
  hints: {},
};
