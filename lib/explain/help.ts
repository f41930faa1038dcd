import type { MessageKey } from '../knowledge/message-key.ts';
import type { NetworkCause } from '../knowledge/network-cause.ts';
import type { Side } from '../knowledge/side.ts';
import type { OwnerCheck } from '../knowledge/status-codes.ts';
import type { Where } from '../knowledge/where.ts';
import type { FixId, Trying } from './fix-catalog.ts';
import type { Tone } from './headline.ts';
import type { Broken, HowLong } from './judge.ts';

export type { FixId } from './fix-catalog.ts';

/** A message key with its values, in the order of the placeholders; rendered by components only. */
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
  /** What may be true all the same. */
  readonly more: Text | null;
}

/** `main` and `quiet`: on the card; `more`: a row under More help; `rest`: folded there. */
export type FixPlace = 'main' | 'quiet' | 'more' | 'rest';

/** One thing done with the person's own hands, and how long to wait after it. */
export interface Step {
  readonly text: Text;
  /** 0: go on at once. */
  readonly waitSeconds: number;
}

export interface Fix {
  readonly id: FixId;
  readonly place: FixPlace;
  readonly label: Text;
  /** What it does, and what it costs. */
  readonly hint: Text;
  /** The verb on its row. `null`: there is nothing to press. */
  readonly action: Text | null;
  /** What the browser has to allow for it. */
  readonly permission: 'browsingData' | null;
  /** What is lost by it: said, and to be agreed to, before it is done. */
  readonly warning: Text | null;
  /** How it went here before; `null` where that is too little to say. */
  readonly record: Text | null;
  /** It asks the site again at once, and not again and again. */
  readonly isSpaced: boolean;
  /** The page goes away with it, and the button with the page. */
  readonly loadsPage: boolean;
  /** `null`: not where tries run, nor where they were all in vain. */
  readonly trying: Trying | null;
  /** Its row under More help tells the person what to do. */
  readonly isByHand: boolean;
  /** In order; empty where the button does it all. */
  readonly steps: readonly Step[];
  /** What to do where the steps do not fit. */
  readonly instead: Text | null;
}

/** `unknown` is drawn hollow: we never colour in what we do not know. */
export type PathState = 'works' | 'broken' | 'unknown';

export interface PathNode {
  readonly label: Text;
  readonly state: PathState;
}

/** The way from the reader to the site, with the node at fault. */
export interface Path {
  readonly nodes: readonly [you: PathNode, middle: PathNode, site: PathNode];
  /** For ears: the whole picture in one sentence. */
  readonly said: Text;
}

export interface TitledList {
  readonly title: Text;
  readonly steps: readonly Text[];
}

export interface OwnerFix extends TitledList {
  readonly id: OwnerCheck;
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
  /** `unknown`: the browser hides it. `none`: nobody answered. Also `data-status` in the page. */
  readonly statusCode: number | 'unknown' | 'none';
  /** Why nobody answered; `null` where somebody did. Also `data-cause` in the popup. */
  readonly cause: NetworkCause | null;
  readonly side: Side;
  readonly broken: Broken;
  readonly howLong: HowLong;
  /** Who wrote the answer: an id, or `unknown`. Also `data-answerer` in the page. */
  readonly answerer: string;
  readonly where: Where;
  /** The host as the address names it, with its port. */
  readonly site: string;
  /** On the reader's own machine or network: its owner is likely the one who reads. */
  readonly isOwnServer: boolean;
  readonly pill: Text;
  /** What the person reads first: what is wrong. */
  readonly what: Text;
  /** The same once a try has failed. */
  readonly stillWhat: Text;
  /** Whose side it is. */
  readonly whose: Text;
  readonly tone: Tone;
  /** How long, or the one thing to know first. */
  readonly line: Text | null;
  /** What happened: under Why. */
  readonly title: Text;
  readonly body: Text;
  /** The answerer's own word for what went wrong, in ours. */
  readonly reason: Text | null;
  /** `null`: no fault is likely enough to be drawn. */
  readonly path: Path | null;
  /** Strongest first. */
  readonly evidence: readonly Text[];
  /** How often the person saw it fail, in one line. */
  readonly days: Text | null;
  /** Within how long it worked again last time, whether or not the card has room for it. */
  readonly lastTime: Text | null;
  /** The page answered a form: loading it again may send that once more. */
  readonly isForm: boolean;
  /** In the order in which they are likely to help. */
  readonly fixes: readonly Fix[];
  readonly comfort: readonly Reassurance[];
  /** What such a code is, for whoever asks; `null` where none came. */
  readonly about: TitledList | null;
  /** `null` where the fault is surely not the site's. */
  readonly owner: OwnerPanel | null;
  /** What "Copy details" copies, a line each: nothing that names the reader or what they did there. */
  readonly details: readonly Text[];
  /** Said once to screen readers, one after the other. */
  readonly announcement: readonly Text[];
}
