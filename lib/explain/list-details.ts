import { formatList } from '../format/list.ts';
import type { StatusCode } from '../knowledge/status-codes.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { Text } from './help.ts';
import type { Situation } from './situation.ts';

/**
 * What a site's staff need to find the failure, a line each. The address has no query, no fragment and
 * no secrets.
 */
export function listDetails(
  problem: LoadProblem,
  meaning: StatusCode,
  { answerer, answererNames, locale }: Situation,
): readonly Text[] {
  const { url, at } = problem;
  const { origin, pathname } = new URL(url);
  const carriers = answerer?.carriers.map((id) => answererNames.get(id) ?? id) ?? [];
  const whenAndWhere: readonly Text[] = [
    { key: 'detailTime', values: [new Date(at).toISOString().slice(0, 19).replace('T', ' ')] },
    { key: 'detailAddress', values: [origin + tidyPath(pathname)] },
  ];
  if (problem.kind === 'unreachable') {
    return [...whenAndWhere, { key: 'detailNoAnswer', values: [problem.cause] }];
  }
  const { method, statusCode } = problem;
  return [
    ...whenAndWhere,
    { key: 'detailMethod', values: [method] },
    statusCode === 'unknown'
      ? { key: 'detailCodeHidden' }
      : { key: 'detailCode', values: [String(statusCode), meaning.name] },
    answerer && answerer.answerer !== 'unknown'
      ? { key: 'detailAnswerer', values: [answerer.name || answerer.answerer] }
      : { key: 'detailAnswererUnknown' },
    ...listIfAny('detailCarriers', formatList(carriers, locale)),
    ...listIfAny('detailRequestId', answerer?.requestId),
  ];
}

function listIfAny(
  key: 'detailCarriers' | 'detailRequestId',
  value: string | null | undefined,
): readonly Text[] {
  return value ? [{ key, values: [value] }] : [];
}
