import { type AnswererRule, headersOf, type Strength } from '../knowledge/answerers.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import type { Identified } from '../knowledge/identified.ts';
import { type Clues, type ErrorResponse, readClues } from './clues.ts';
import { findPlace } from './find-place.ts';
import { holds, matchesRule } from './match-rule.ts';
import { findRequestId } from './request-id.ts';

/** Who wrote an answer, and by which rules. */
export interface Identification extends Identified {
  /** What the answerer's staff can look up, such as a Ray ID. Taken from headers only. */
  readonly requestId: string | null;
  readonly strength: Strength;
  /** Ids of the rules that held, the decisive one first. */
  readonly signals: readonly string[];
}

/**
 * Finds who wrote an error, and who only passed it on. Of the rules that hold, the first decides: the
 * build has ranked them, see `rank-rows.ts`. `road` rules never name an author.
 */
export function identify(
  answer: ErrorResponse,
  { rules, names, requestIds }: FailureTables,
): Identification {
  const clues = readClues(answer);
  const matching = rules.filter((rule) => matchesRule(rule, clues));
  const isByProgram = matching.some(isOfProgram);
  const isInDoubt = rules.some((rule) => rule.evidence === 'doubt' && isInWords(rule, clues));
  const isDoubtful = isInDoubt && !isByProgram;
  // A filter's page names the filter and the host that was asked, whatever its language.
  const namesHost = clues.asked.includes('<host>') && clues.header('server') === null;
  const isAboutHost = namesHost && !isByProgram;
  // What a CDN carried is not the word of a program between the visitor and the CDN.
  const isCarried = matching.some(({ isEdge }) => isEdge);
  const held = matching
    .filter(({ doubt, asked }) => !doubt || isDoubtful || (isAboutHost && asked === null))
    .filter(({ asked }) => !isCarried || asked === null);
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
  return answerer === 'unknown' && where === 'site' && evidence !== 'road';
}

/** Whether the page or the reason phrase has the words. An empty page has the phrase only. */
function isInWords({ pattern }: AnswererRule, { text, reason }: Clues): boolean {
  return pattern !== null && (holds(pattern, text) || holds(pattern, reason));
}

function signsOf({ answerer }: AnswererRule, held: readonly AnswererRule[]) {
  return held.filter((rule) => rule.answerer === answerer);
}

/** A rule that rests on the `Server` header alone. */
function isMereClaim(rule: AnswererRule): boolean {
  const names = headersOf(rule);
  return rule.evidence !== 'page' && names.length > 0 && names.every((name) => name === 'server');
}
