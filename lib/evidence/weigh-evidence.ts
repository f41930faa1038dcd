import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import { type RecentOutcome, recentMs } from './recent-outcome.ts';

/** Sites of one owner fail for one reason. Fewer owners may be chance. */
const enoughOwners = 3;

/** What the loads of the last ten minutes say about a failure. */
export interface Evidence {
  /** Other sites that opened since this host began to fail. */
  readonly othersOpened: number;
  /**
   * The number of unrelated sites in a row, with this one, whose failure could be the network's fault.
   * 0: too few, or something proved the connection.
   */
  readonly failedInARow: number;
  /** The CDN that fails for this site and unrelated others, and opens none; else `null`. */
  readonly failingEdge: string | null;
  /** Another page of this host opened since this page began to fail. */
  readonly otherPageOpened: boolean;
  /** This page answers checks without cookies, so it may be the person's cookies. */
  readonly answersStrangers: boolean;
}

/** `recent` may hold the failure itself. Nothing that ended after the failure counts. */
export function weighEvidence(
  recent: readonly RecentOutcome[],
  failed: RecentOutcome,
  answersStrangers = false,
): Evidence {
  const told = recent.filter(
    ({ at, host, isEvidence, startedBy }) =>
      isEvidence &&
      startedBy === 'person' &&
      !isOwnNetworkHost(host) &&
      at <= failed.at &&
      at > failed.at - recentMs,
  );
  const othersOpened = countOthersOpened(told, failed);
  // A site that opened or answered meanwhile proves that the network works.
  const isCleared = othersOpened > 0 || answersStrangers || isOwnNetworkHost(failed.host);
  return {
    othersOpened,
    failedInARow: isCleared ? 0 : countFailedInARow(told, failed),
    failingEdge: answersStrangers ? null : nameFailingEdge(told, failed),
    otherPageOpened: hasOtherPageOpened(told, failed),
    answersStrangers,
  };
}

function countOthersOpened(told: readonly RecentOutcome[], failed: RecentOutcome): number {
  const ofHost = told.filter(({ host }) => host === failed.host);
  const beganAt = beginningOfRun(ofHost, failed);
  const opened = told.filter(
    ({ kind, site, at }) => kind === 'worked' && site !== failed.site && at > beganAt,
  );
  return countSites(opened);
}

function countFailedInARow(told: readonly RecentOutcome[], failed: RecentOutcome): number {
  if (!leavesNetworkInDoubt(failed)) return 0;
  const provedAt = latest(told.filter(provesConnection));
  const inDoubt = told.filter((load) => leavesNetworkInDoubt(load) && load.at > provedAt);
  const count = countSites([...inDoubt, failed]);
  return count >= enoughOwners && failed.at > provedAt ? count : 0;
}

/** Over http anybody on the way can write an answer. A CDN that signs its own is known. */
function leavesNetworkInDoubt({ kind, isSecure, edgeWrote }: RecentOutcome): boolean {
  return kind === 'unreachable' || (kind === 'failed' && !isSecure && edgeWrote === 'nothing');
}

function provesConnection({ kind, isSecure }: RecentOutcome): boolean {
  return kind === 'worked' || (kind === 'failed' && isSecure);
}

function nameFailingEdge(told: readonly RecentOutcome[], failed: RecentOutcome): string | null {
  const { edge } = failed;
  if (edge === null || failed.edgeWrote !== 'about-itself') return null;
  const behind = told.filter((load) => load.edge === edge);
  const openedAt = latest(behind.filter(({ kind }) => kind === 'worked'));
  const failing = behind.filter(
    ({ edgeWrote, at }) => edgeWrote === 'about-itself' && at > openedAt,
  );
  return countSites([...failing, failed]) >= enoughOwners ? edge : null;
}

/** The newest load of another page of the host counts. */
function hasOtherPageOpened(told: readonly RecentOutcome[], failed: RecentOutcome): boolean {
  const ofHost = told.filter(({ host, port }) => host === failed.host && port === failed.port);
  const beganAt = beginningOfRun(
    ofHost.filter(({ path }) => path === failed.path),
    failed,
  );
  const others = ofHost.filter(({ path, at }) => path !== failed.path && at > beganAt);
  const heardAt = latest(others);
  return others.some(({ at, kind }) => at === heardAt && kind === 'worked');
}

/** When the current failures began: the first one after the last good load. */
function beginningOfRun(loads: readonly RecentOutcome[], failed: RecentOutcome): number {
  const openedAt = latest(loads.filter(({ kind }) => kind === 'worked'));
  const failures = loads.filter(({ kind, at }) => kind !== 'worked' && at > openedAt);
  return Math.min(failed.at, ...failures.map(({ at }) => at));
}

function latest(loads: readonly RecentOutcome[]): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...loads.map(({ at }) => at));
}

function countSites(loads: readonly RecentOutcome[]): number {
  return new Set(loads.map(({ site }) => site)).size;
}
