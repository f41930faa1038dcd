import {
  type AnswererRow,
  type AnswererRule,
  compileRule,
  type RequestIdHeader,
} from './answerers.ts';
import type { NetworkCause } from './network-cause.ts';
import type { NetworkErrorRow } from './network-errors.ts';
import { noAdvice, type OwnerAdvice } from './owner-advice.ts';
import type { PortalProbeRow } from './portal-probes.ts';
import type { StatusCode } from './status-codes.ts';
import { listStatusPages, type StatusPageRow, type StatusPages } from './status-pages.ts';
import type { SubReasonRow } from './sub-reasons.ts';

/**
 * The tables that only a failure needs. They are a file of the package, so that the worker stays small.
 * Code that needs them takes them as an argument.
 */
export interface FailureTables {
  readonly rules: readonly AnswererRule[];
  /** Names of products and companies; `''` where the id is not a name. */
  readonly names: ReadonlyMap<string, string>;
  readonly requestIds: readonly RequestIdHeader[];
  readonly statusCodes: readonly StatusCode[];
  readonly ownerAdvice: OwnerAdvice;
  readonly subReasons: readonly Unsourced<SubReasonRow>[];
  readonly statusPages: StatusPages;
  /** Why nobody answered, by the name that the browser gives to the error. */
  readonly causes: ReadonlyMap<string, NetworkCause>;
  /** Host and path of the pages by which systems look for a network that wants a sign-in. */
  readonly portalProbes: ReadonlySet<string>;
}

/** A row as it ships, without its source. */
export type Unsourced<Row> = Omit<Row, 'source' | 'knownBy'>;

/** The file in the package. The build writes it. */
export const failureTablesFile = 'failure-tables.json';

/** The content of the file. */
export interface StoredTables {
  readonly answerers: readonly Unsourced<AnswererRow>[];
  readonly names: Readonly<Record<string, string>>;
  readonly requestIds: readonly RequestIdHeader[];
  readonly statusCodes: readonly StatusCode[];
  readonly ownerAdvice: OwnerAdvice;
  readonly subReasons: readonly Unsourced<SubReasonRow>[];
  readonly statusPages: readonly Unsourced<StatusPageRow>[];
  readonly networkErrors: readonly Unsourced<NetworkErrorRow>[];
  readonly portalProbes: readonly Unsourced<PortalProbeRow>[];
}

/** Throws if the content is wrong. */
export function unpackTables(stored: StoredTables): FailureTables {
  return {
    rules: stored.answerers.map(compileRule),
    names: new Map(Object.entries(stored.names)),
    requestIds: stored.requestIds,
    statusCodes: stored.statusCodes,
    ownerAdvice: stored.ownerAdvice,
    subReasons: stored.subReasons,
    statusPages: listStatusPages(stored.statusPages),
    causes: new Map(stored.networkErrors.map(({ error, cause }) => [error, cause])),
    portalProbes: new Set(stored.portalProbes.map(({ address }) => address)),
  };
}

/** For an unreadable file: help works without names, and explains each code by its class. */
export const noTables: FailureTables = {
  rules: [],
  names: new Map(),
  requestIds: [],
  statusCodes: [],
  ownerAdvice: noAdvice,
  subReasons: [],
  statusPages: new Map(),
  causes: new Map(),
  portalProbes: new Set(),
};
