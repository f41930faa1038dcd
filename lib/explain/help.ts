import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';
import type { Where } from '../knowledge/where.ts';

/** A message key with its values, in the order of the placeholders; rendered by components only. */
export interface Text {
  readonly key: MessageKey;
  readonly values?: readonly string[];
}

export interface TitledText {
  readonly title: Text;
  readonly body: Text;
}

export interface Reassurance extends TitledText {
  /** What may be true all the same. */
  readonly more: Text | null;
}

/** One thing a person can do. Also `data-fix` in the page. */
export type FixId =
  | 'try-again'
  | 'open-without-sending'
  | 'send-again'
  | 'keep-trying'
  | 'fresh-copy'
  | 'clear-saved'
  | 'clear-data'
  | 'go-home'
  | 'go-back'
  | 'private-window'
  | 'sign-in'
  | 'restart-modem'
  | 'watch'
  | 'status-page'
  | 'saved-copy';

/** `first`: a button on the card; `more`: under More help; `folded`: there, and closed. */
export type FixPlace = 'first' | 'more' | 'folded';

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
  /** What is lost by it: said, and to be agreed to, before it is done. */
  readonly warning: Text | null;
  /** How it went here before; `null` where that is too little to say. */
  readonly record: Text | null;
  /** The page goes away with it, and the button with the page. */
  readonly loadsPage: boolean;
  /** In order; empty where the button does it all. */
  readonly steps: readonly Step[];
  /** What to do where the steps do not fit. */
  readonly instead: Text | null;
  readonly place: FixPlace;
}

/** `unknown` is drawn hollow: we never colour in what we do not know. */
export type PathState = 'solid' | 'broken' | 'unknown';

export interface PathLine {
  readonly state: PathState;
  /** For ears: what the drawing shows. */
  readonly said: Text;
}

export interface PathNode extends PathLine {
  readonly label: Text;
}

/** The way from the reader over who answered to the site. */
export interface Path {
  readonly nodes: readonly [you: PathNode, middle: PathNode, end: PathNode];
  readonly lines: readonly [PathLine, PathLine];
}

export interface TitledList {
  readonly title: Text;
  readonly steps: readonly Text[];
}

export type OwnerFixId = 'certificate' | 'dns' | 'load' | 'upstream' | 'firewall' | 'plugins';

export interface OwnerFix extends TitledList {
  readonly id: OwnerFixId;
}

/** Under "Is this your site?": the trade's own words are allowed here. */
export interface OwnerPanel {
  readonly intro: readonly Text[];
  /** Where to look first, by the program that answered. */
  readonly hint: Text | null;
  /** Likeliest first. */
  readonly fixes: readonly OwnerFix[];
  readonly prevention: readonly TitledList[];
  readonly ending: readonly Text[];
}

/** Everything a surface needs to show for one failure: keys and values, no markup. */
export interface Help {
  readonly statusCode: number | 'unknown';
  readonly side: Side;
  /** Who wrote the answer: an id, or `unknown`. Also `data-answerer` in the page. */
  readonly answerer: string;
  readonly where: Where;
  /** The host as the address names it, with its port. */
  readonly site: string;
  /** On the reader's own machine or network: its owner is likely the one who reads. */
  readonly isOwnServer: boolean;
  readonly pill: Text;
  readonly verdict: Text;
  readonly title: Text;
  readonly body: Text;
  /** The answerer's own word for what went wrong, in ours. */
  readonly reason: Text | null;
  readonly path: Path;
  /** Strongest first: a card shows one or two, the details all. */
  readonly evidence: readonly Text[];
  /** How often the site failed before, in one line. */
  readonly history: Text | null;
  /** Said before anything else when the page came from a form. */
  readonly formWarning: TitledText | null;
  /** In the order in which they are likely to help. */
  readonly fixes: readonly Fix[];
  /** What else may help, with no button of ours; likeliest first. */
  readonly tips: readonly TitledText[];
  readonly reassurance: readonly Reassurance[];
  /** What such a code is, for whoever asks. */
  readonly about: TitledList;
  readonly owner: OwnerPanel;
  /** What "Copy details" copies, a line each: nothing that names the reader or what they did there. */
  readonly details: readonly Text[];
  /** Said once to screen readers, one after the other. */
  readonly announcement: readonly Text[];
}
