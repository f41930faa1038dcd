import type { AnswererRule, Strength } from '../knowledge/answerers.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import type { Identified } from '../knowledge/identified.ts';
import { type Clues, type ErrorResponse, readClues } from './clues.ts';
import { findPlace } from './find-place.ts';
import { matchesRule } from './match-rule.ts';
import { findRequestId } from './request-id.ts';

/** Who wrote an answer, and by which rules. */
export interface Identification extends Identified {
  /** What the answerer's staff can look up, such as a Ray ID. Taken from headers only. */
  readonly requestId: string | null;
  readonly strength: Strength;
  /** Ids of the rules that held, the decisive one first. */
  readonly signals: readonly string[];
}

const strengths: readonly Strength[] = ['strong', 'medium', 'weak'];
const evidences = ['page', 'mark', 'shape', 'road', 'doubt'] as const;

/**
 * Finds who wrote an error, and who only passed it on. Of the rules that hold, the strongest decides.
 * Among equals, a name comes before none. Then the page's words come before headers, and headers before
 * the shape. Then the rule with more conditions decides, then the table's order. `road` rules never name
 * an author.
 */
export function identify(
  answer: ErrorResponse,
  { rules, names, requestIds }: FailureTables,
): Identification {
  const clues = readClues(answer);
  const matching = rules.filter((rule) => matchesRule(rule, clues)).sort(compareRules);
  const isDoubtful =
    rules.some((rule) => rule.evidence === 'doubt' && isInWords(rule, clues)) &&
    !matching.some(isOfProgram);
  const held = matching.filter(({ doubt }) => isDoubtful || doubt === undefined);
  const author = held.find(({ evidence }) => evidence !== 'road' && evidence !== 'doubt');
  const answerer = author?.answerer ?? 'unknown';
  const carriers = held
    .filter((rule) => rule.evidence === 'road' && rule.answerer !== answerer)
    .map((rule) => rule.answerer);
  return {
    answerer,
    name: names.get(answerer) ?? '',
    where: findPlace(answer, author, held, isDoubtful),
    carriers: [...new Set(carriers)].sort(),
    requestId: findRequestId(requestIds, answer.headers, [answerer, ...carriers]),
    strength: author?.strength ?? 'weak',
    signals: held.map((rule) => rule.id),
    ...(author && signsOf(author, held).every(isMereClaim) && { isMereClaim: true }),
    ...(isDoubtful && answerer === 'unknown' && { couldBeLocal: true }),
  };
}

/** The site's program took part. It may name a filter and speak of lost connections. */
function isOfProgram({ answerer, where, evidence }: AnswererRule): boolean {
  return answerer === 'unknown' && where === 'site' && evidence === 'shape';
}

/** Whether the page or the reason phrase has the words. An empty page has the phrase only. */
function isInWords({ pattern }: AnswererRule, { text, reason }: Clues): boolean {
  return pattern !== null && (pattern.test(text) || pattern.test(reason));
}

function signsOf({ answerer }: AnswererRule, held: readonly AnswererRule[]) {
  return held.filter((rule) => rule.answerer === answerer);
}

/** A rule that rests on the `Server` header alone. */
function isMereClaim({ evidence, header, headerIs }: AnswererRule): boolean {
  const names = Object.keys({ ...header, ...headerIs });
  return evidence !== 'page' && names.length > 0 && names.every((name) => name === 'server');
}

function compareRules(one: AnswererRule, other: AnswererRule): number {
  return (
    strengths.indexOf(one.strength) - strengths.indexOf(other.strength) ||
    Number(one.answerer === 'unknown') - Number(other.answerer === 'unknown') ||
    evidences.indexOf(one.evidence) - evidences.indexOf(other.evidence) ||
    countConditions(other) - countConditions(one)
  );
}

function countConditions(rule: AnswererRule): number {
  const { text = [], markup = [], jsonKeys = [], without = [], header = {}, headerIs = {} } = rule;
  const { pattern, status, reason, blank, signature, titleOnly } = rule;
  const single = [pattern ?? undefined, status, reason, blank, signature, titleOnly];
  const lists = [text, markup, jsonKeys, without, Object.keys(header), Object.keys(headerIs)];
  return lists.flat().length + single.filter((condition) => condition !== undefined).length;
}
