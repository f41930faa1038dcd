import { answererNames } from '../knowledge/answerers.ts';
import type { SubReason } from '../knowledge/sub-reasons.ts';
import type { Failure } from '../navigation/outcome.ts';
import { findSubReason } from './find-sub-reason.ts';
import type { Identified } from './identified.ts';
import { identify } from './identify.ts';

/** What an answer tells of who wrote it, and why. */
export interface Attribution {
  readonly answerer: Identified;
  readonly subReason: SubReason | null;
}

/** From an answer's headers, and from the beginning of its page where that was read. */
export function attribute(
  { statusCode, statusText, headers, url }: Failure,
  source: string,
): Attribution | null {
  if (statusCode === 'unknown') return null;
  const answerer = identify({ statusCode, statusText, headers, body: source, url });
  return { answerer, subReason: findSubReason(answerer.answerer, headers, source) };
}

/** Who carried an answer, as people know it; good answers are carried too. `null`: nobody seen. */
export function nameCarrier(headers: Readonly<Record<string, string>>): string | null {
  const { carriers } = identify({ statusCode: 200, headers, body: '' });
  return carriers.map((id) => answererNames.get(id)).find((name) => name !== undefined) ?? null;
}
