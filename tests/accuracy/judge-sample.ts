import { explain } from '../../lib/explain/explain.ts';
import { nothingKnown } from '../../lib/explain/situation.ts';
import type { Identification } from '../../lib/identify/identify.ts';
import type { Side } from '../../lib/knowledge/side.ts';
import { findSubReason, identify, tables } from '../with-tables.ts';
import type { Sample } from './read-samples.ts';

type Outcome = 'right' | 'wrong' | 'unsaid';

/** The result for one sample, compared with its labels. */
export interface Judgement {
  readonly said: Identification;
  readonly side: Side;
  readonly named: Outcome;
  readonly placed: Outcome;
  /** The visitor's side is blamed, but no label says so. */
  readonly isLocalWrong: boolean;
  readonly isMisleading: boolean;
  readonly isLocal: boolean;
  readonly isLocalTold: boolean;
}

const theirSides: readonly Side[] = ['theirs', 'probably-theirs'];

export function judgeSample(sample: Sample): Judgement {
  const { headers, body, url, status: statusCode, statusText } = sample;
  const said = identify({ statusCode, statusText, headers, body, url });
  const side = findSide(sample, said);
  const places = [sample.where, ...sample.acceptWhere];
  return {
    said,
    side,
    named: compare(said.answerer, [sample.answeredBy, ...sample.accept]),
    placed: compare(said.where, places),
    isLocalWrong: said.where === 'local' && !places.includes('local'),
    isMisleading: places.every((place) => misleads(place, side)),
    isLocal: sample.where === 'local',
    isLocalTold: sample.where === 'local' && !theirSides.includes(side),
  };
}

/** The verdict a visitor reads when nothing else is known. */
function findSide(sample: Sample, said: Identification): Side {
  const { headers, body, url, status: statusCode, statusText } = sample;
  const at = Date.parse('2026-01-01T12:00:00Z');
  const load = { kind: 'failed', id: sample.id, tabId: 1, method: 'GET', at } as const;
  const answer = { url, statusCode, statusText, headers, carrier: null, attribution: null };
  const failure = { ...load, ...answer, fromCache: false };
  const subReason = findSubReason(said.answerer, headers, body);
  const { statusCodes } = tables;
  const situation = {
    ...nothingKnown,
    statusCodes,
    now: at,
    locale: 'en',
    answerer: said,
    subReason,
  };
  return explain(failure, situation).side;
}

function misleads(place: string, side: Side): boolean {
  if (place === 'unknown') return false;
  return theirSides.includes(side) === (place === 'local');
}

function compare(said: string, labels: readonly string[]): Outcome {
  if (labels.includes(said)) return 'right';
  return said === 'unknown' ? 'unsaid' : 'wrong';
}
