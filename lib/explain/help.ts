import type { MessageKey } from '../knowledge/message-key.ts';
import type { NetworkCause } from '../knowledge/network-cause.ts';
import type { Side } from '../knowledge/side.ts';
import type { OwnerCheck } from '../knowledge/status-codes.ts';
import type { Where } from '../knowledge/where.ts';
import type { FixId } from './fix-catalog.ts';
import type { Trying } from './fix-row.ts';
import type { Tone } from './headline.ts';
import type { Broken, HowLong } from './judge.ts';

export type { FixId } from './fix-catalog.ts';

/** A message key with its values, in the order of the placeholders. Components render it. */
export interface Text {
  readonly key: MessageKey;
  /** A count is a number, written as the reader's language does. A status code is text. */
  readonly values?: readonly (string | number)[];
}

export interface TitledText {
  readonly title: Text;
  readonly body: Text;
}

export interface Reassurance extends TitledText {
  /** What may still be true. */
  readonly more: Text | null;
}

/** `main` and `quiet`: on the card; `more`: a row under More help; `rest`: folded there. */
export type FixPlace = 'main' | 'quiet' | 'more' | 'rest';

/** One manual step, and how long to wait after it. */
export interface Step {
  readonly text: Text;
  /** 0: continue at once. */
  readonly waitSeconds: number;
}

export interface Fix {
  readonly id: FixId;
  readonly place: FixPlace;
  readonly label: Text;
  /** What it does, and what it costs. */
  readonly hint: Text;
  /** The verb on its row. `null`: nothing to press. */
  readonly action: Text | null;
  /** The optional permission that it needs. */
  readonly permission: 'browsingData' | null;
  /** What it deletes. The person must agree before. */
  readonly warning: Text | null;
  /** How often it helped here; `null` if too little is known. */
  readonly record: Text | null;
  /** It loads the page at once, so presses are spaced. */
  readonly isSpaced: boolean;
  /** It loads the page, so its button disappears. */
  readonly loadsPage: boolean;
  /** `null`: not shown while retries run, or after all have failed. */
  readonly trying: Trying | null;
  /** Its row under More help tells the person what to do. */
  readonly isByHand: boolean;
  /** In order; empty if the button does everything. */
  readonly steps: readonly Step[];
  /** What to do if the steps do not apply. */
  readonly instead: Text | null;
}

/** `unknown` is drawn hollow. */
export type PathState = 'works' | 'broken' | 'unknown';

export interface PathNode {
  readonly label: Text;
  readonly state: PathState;
}

/** The path from the reader to the site, with the broken node. */
export interface Path {
  readonly nodes: readonly [you: PathNode, middle: PathNode, site: PathNode];
  /** For screen readers: the picture as one sentence. */
  readonly said: Text;
}

export interface TitledList {
  readonly title: Text;
  readonly steps: readonly Text[];
}

export interface OwnerFix extends TitledList {
  readonly id: OwnerCheck;
}

/** Under "Is this your site?". Technical terms are allowed here. */
export interface OwnerPanel {
  readonly intro: readonly Text[];
  /** Where to look first, depending on the answerer. */
  readonly hint: Text | null;
  /** Likeliest first. */
  readonly fixes: readonly OwnerFix[];
  readonly prevention: readonly TitledList[];
  readonly ending: readonly Text[];
}

/** Everything that is shown for a failure: keys and values, no markup. */
export interface Help {
  /** `unknown`: the browser hides it. `none`: nobody answered. Also `data-status` in the page. */
  readonly statusCode: number | 'unknown' | 'none';
  /** Why nobody answered; `null` if somebody did. Also `data-cause` in the popup. */
  readonly cause: NetworkCause | null;
  readonly side: Side;
  readonly broken: Broken;
  readonly howLong: HowLong;
  /** Who wrote the answer: an id, or `unknown`. Also `data-answerer` in the page. */
  readonly answerer: string;
  readonly where: Where;
  /** The host of the address, with its port. */
  readonly site: string;
  /** On the reader's own machine or network, so the reader may own it. */
  readonly isOwnServer: boolean;
  /** Its words tell what other sites did. A page must not hold them before the person asks. */
  readonly restsOnOthers: boolean;
  readonly pill: Text;
  /** What is wrong: read first. */
  readonly what: Text;
  /** The same after a try has failed. */
  readonly stillWhat: Text;
  /** Whose side it is. */
  readonly whose: Text;
  readonly tone: Tone;
  /** How long, or the most important thing to know. */
  readonly line: Text | null;
  /** What happened: under Why. */
  readonly title: Text;
  readonly body: Text;
  /** The cause that the answerer names, in our words. */
  readonly reason: Text | null;
  /** `null`: no fault is likely enough to draw. */
  readonly path: Path | null;
  /** Strongest first. */
  readonly evidence: readonly Text[];
  /** How often the person saw it fail, in one line. */
  readonly days: Text | null;
  /** How soon it worked again last time, even if the card has no room for it. */
  readonly lastTime: Text | null;
  /** The page is the answer to a form. Loading it again may send the form again. */
  readonly isForm: boolean;
  /** In the order in which they are likely to help. */
  readonly fixes: readonly Fix[];
  readonly comfort: readonly Reassurance[];
  /** What the code means in general; `null` if there was none. */
  readonly about: TitledList | null;
  /** `null`: the fault is certainly not the site's. */
  readonly owner: OwnerPanel | null;
  /** The lines of "Copy details", without anything that identifies the reader. */
  readonly details: readonly Text[];
  /** Announced once to screen readers, in this order. */
  readonly announcement: readonly Text[];
}
