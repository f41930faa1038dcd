import type { MessageKey } from '../knowledge/message-key.ts';
import type { FixId } from './fix-catalog.ts';
import type { Step, Text } from './help.ts';
import type { Condition, Saying, Words } from './signs.ts';

/** `beside`: it may be next to "Stop trying". `after`: only after all retries have failed. */
export type Trying = 'beside' | 'after';

/** Everything about one fix. */
export interface FixRow {
  /** Its name. */
  readonly label: MessageKey;
  /** The label of its button, if it depends on the case. */
  readonly labelNow?: readonly Saying[];
  /** What it does, and what it costs. Shown before the press. */
  readonly hint: Words;
  /** The verb on its row under More help. `null`: nothing to press. */
  readonly action: MessageKey | null;
  /** `null`: the person does it by hand. */
  readonly does: keyof FixPowers | null;
  /** Where it holds, the browser does not let us: no button, and the hint says how. */
  readonly byHand?: Condition;
  /** It is possible if one of these holds. Left out: always. */
  readonly possible?: readonly Condition[];
  /** The optional permission that it needs. */
  readonly permission?: 'browsingData';
  /** What it deletes. The person must agree before. */
  readonly warning?: readonly Saying[];
  /** Shown if the page still fails afterwards. */
  readonly failed?: MessageKey;
  /** It loads the page at once, so presses are spaced. */
  readonly isSpaced?: true;
  /** The next outcome on the host says whether it helped. */
  readonly isTied?: true;
  /** It loads the page, so its button disappears. */
  readonly loadsPage?: true;
  /** Left out: not shown while retries run, or after all have failed. */
  readonly trying?: Trying;
  /** Never moved up: it cuts others off, signs out, or sends twice. */
  readonly staysDown?: true;
  readonly steps?: readonly Step[];
  readonly instead?: MessageKey;
}

/** Fixes without a row are not offered. */
export type FixRows = Readonly<Partial<Record<FixId, FixRow>>>;

type Power = () => Promise<Text | null>;

/** What we can do about a failing page. Each resolves with what the page does not show itself. */
export interface FixPowers {
  readonly load: Power;
  readonly loadFresh: Power;
  readonly openWithoutSending: Power;
  /** Firefox asks the person first. Chromium sends the form again at once (measured). */
  readonly sendAgain: Power;
  readonly keepTrying: Power;
  readonly watch: Power;
  readonly clearFiles: Power;
  readonly clearData: Power;
  readonly openHome: Power;
  readonly goBack: Power;
  readonly openPrivateWindow: Power;
  readonly openSignIn: Power;
  readonly openStatusPage: Power;
  readonly openSavedCopy: Power;
}
