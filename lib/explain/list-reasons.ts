import type { Identified } from '../knowledge/identified.ts';
import type { Side } from '../knowledge/side.ts';
import type { Text } from './help.ts';
import type { Facts } from './verdict.ts';

/** Strongest first. Nothing is listed that speaks against the verdict it is meant to explain. */
const reasons: readonly ((facts: Facts, side: Side) => Text | false)[] = [
  ({ isStoredCopy }) => isStoredCopy && { key: 'evidenceStoredCopy' },
  ({ answerer }) => answerer?.where === 'local' && sayLocal(answerer),
  ({ evidence }) => evidence.otherPageOpened && { key: 'evidenceOtherPages' },
  ({ evidence: { failingEdge } }) =>
    failingEdge !== null && { key: 'evidenceSameEdge', values: [failingEdge] },
  ({ evidence: { failedInARow } }, side) =>
    side === 'maybe-yours' && { key: 'evidenceOthersFailed', values: [String(failedInARow - 1)] },
  ({ isOwnNetwork }) => isOwnNetwork && { key: 'evidenceOwnNetwork' },
  ({ evidence: { othersOpened } }) => othersOpened > 0 && sayOthersOpened(othersOpened),
  ({ answerer }, side) => side !== 'maybe-yours' && answerer !== null && sayAnswered(answerer),
  ({ answerer, evidence: { othersOpened } }, side) =>
    side === 'probably-theirs' &&
    othersOpened === 0 &&
    (answerer === null || answerer.where === 'unknown') && { key: 'evidenceNone' },
  ({ statusCode, codeSide }, side) =>
    side === codeSide && statusCode !== 'unknown' && sayCode(statusCode, side),
];

/** Why the verdict is what it is. */
export function listReasons(facts: Facts, side: Side): readonly Text[] {
  return reasons.map((reason) => reason(facts, side)).filter((text) => text !== false);
}

function sayLocal({ name }: Identified): Text {
  return name ? { key: 'evidenceLocal', values: [name] } : { key: 'evidenceLocalNoName' };
}

function sayOthersOpened(count: number): Text {
  if (count === 1) return { key: 'evidenceOthersOpenedOne' };
  return { key: 'evidenceOthersOpenedMany', values: [String(count)] };
}

function sayAnswered({ where, name }: Identified): Text | false {
  if (where === 'site') return { key: 'evidenceSiteAnswered' };
  return where === 'edge' && name !== '' && { key: 'evidenceEdgeAnswered', values: [name] };
}

function sayCode(statusCode: number, side: Side): Text | false {
  const values = [String(statusCode)];
  switch (side) {
    case 'theirs':
      return { key: 'evidenceCodeTheirs', values };
    case 'probably-theirs':
      return { key: 'evidenceCodeProbablyTheirs', values };
    case 'yours':
      return { key: 'evidenceCodeYours', values };
    default:
      return false;
  }
}
