import type { Evidence } from '../evidence/weigh-evidence.ts';
import type { Clock } from '../format/time.ts';
import type { Identified } from '../knowledge/identified.ts';
import { noAdvice, type OwnerAdvice } from '../knowledge/owner-advice.ts';
import type { StatusCode } from '../knowledge/status-codes.ts';
import type { SubReason } from '../knowledge/sub-reasons.ts';
import type { KnownPast } from '../statistics/known-past.ts';
import { type Capabilities, plainCapabilities } from './capabilities.ts';
import { noStates, type StateTables } from './state.ts';

/** What is known about a failure's context. Start with `nothingKnown`, and add what there is. */
export interface Situation extends Clock {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly evidence: Evidence;
  /** `null`: not read, or a private window. */
  readonly past: KnownPast | null;
  readonly answerer: Identified | null;
  /** Names of answerers and carriers by id, as people know them. */
  readonly answererNames: ReadonlyMap<string, string>;
  /** What each code means. */
  readonly statusCodes: readonly StatusCode[];
  readonly ownerAdvice: OwnerAdvice;
  readonly states: StateTables;
  /** The cause that the answer's text or headers name. */
  readonly subReason: SubReason | null;
  /** The official status page of the site or its CDN. */
  readonly statusPage: string | null;
  readonly canGoBack: boolean;
  /** Fixes that the organization does not want offered. */
  readonly hiddenFixes: readonly string[];
  readonly capabilities: Capabilities;
  /** The shortcut that moves the focus to the help, as the browser writes it. */
  readonly shortcut: string | null;
}

export const nothingKnown = {
  evidence: {
    othersOpened: 0,
    failedInARow: 0,
    failingEdge: null,
    otherPageOpened: false,
    answersStrangers: false,
  },
  past: null,
  answerer: null,
  answererNames: new Map(),
  statusCodes: [],
  ownerAdvice: noAdvice,
  states: noStates,
  subReason: null,
  statusPage: null,
  canGoBack: true,
  hiddenFixes: [],
  capabilities: plainCapabilities,
  shortcut: null,
} as const satisfies Omit<Situation, 'now' | 'locale'>;
