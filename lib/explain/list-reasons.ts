import type { Identified } from '../knowledge/identified.ts';
import { type Facts, isOwnSite } from './facts.ts';
import type { Text } from './help.ts';
import type { Judgement } from './judge.ts';

type Reason = (facts: Facts, judgement: Judgement, host: string) => Text | null | false;

/** Strongest first. A reason never contradicts the judgement. */
const reasons: readonly Reason[] = [
  ({ isStoredCopy }) => isStoredCopy && { key: 'evidenceStoredCopy' },
  (facts, { side }) =>
    side === 'between' && facts.answerer !== null && !isOwnSite(facts) && sayLocal(facts.answerer),
  ({ evidence }, { state }) =>
    state.what === 'headInARow' && {
      key: 'evidenceOthersFailed',
      values: [evidence.failedInARow - 1],
    },
  ({ evidence }, { side }, host) =>
    evidence.otherPageOpened && side === 'theirs' && { key: 'evidenceOtherPage', values: [host] },
  ({ evidence: { failingEdge } }, { broken }) =>
    broken === 'edge' && { key: 'evidenceSameEdge', values: [failingEdge ?? ''] },
  ({ isOwnNetwork }) => isOwnNetwork && { key: 'evidenceOwnNetwork' },
  ({ evidence: { othersOpened } }, { broken }) =>
    (broken === 'site' || broken === 'edge') && othersOpened > 0 && sayOthersOpened(othersOpened),
  ({ answerer, isStoredCopy }, { broken }) =>
    broken === 'site' && !isStoredCopy && answerer !== null && sayAnswered(answerer),
  ({ isSecure }, { broken }) => broken === 'site' && isSecure && { key: 'evidenceSecure' },
  ({ meaning }) =>
    meaning.screen === 'captive' && { key: 'evidenceCodeYours', values: [String(meaning.code)] },
  ({ isOwnNetwork, isStoredCopy, cause, evidence }, { side }) =>
    !isOwnNetwork &&
    !isStoredCopy &&
    !evidence.answersStrangers &&
    (cause === null || (side !== 'yours' && side !== 'between')) && {
      key: 'evidenceNotKnownForOthers',
    },
];

/** The reasons for the judgement. */
export function listReasons(facts: Facts, judgement: Judgement, host: string): readonly Text[] {
  return reasons
    .map((reason) => reason(facts, judgement, host))
    .filter((text) => text !== false && text !== null);
}

function sayLocal({ name }: Identified): Text {
  return name ? { key: 'evidenceLocal', values: [name] } : { key: 'evidenceLocalNoName' };
}

function sayOthersOpened(count: number): Text {
  if (count === 1) return { key: 'evidenceOthersOpenedOne' };
  return { key: 'evidenceOthersOpenedMany', values: [count] };
}

function sayAnswered({ where, name }: Identified): Text | null {
  return where === 'edge' && name !== '' ? { key: 'evidenceEdgeAnswered', values: [name] } : null;
}
