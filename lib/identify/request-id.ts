import type { RequestIdHeader } from '../knowledge/answerers.ts';

/** Other values are not ids that a person could pass on. */
const idLike = /^[\w.:;=/+@-]{4,128}$/;

/** The request id of the first party that has one, or else a common one. */
export function findRequestId(
  requestIds: readonly RequestIdHeader[],
  headers: Readonly<Record<string, string>>,
  parties: readonly string[],
): string | null {
  for (const party of [...parties, '']) {
    for (const { header, answerer } of requestIds) {
      const value = Object.hasOwn(headers, header) ? String(headers[header]).slice(0, 200) : '';
      if (answerer === party && idLike.test(value)) return value;
    }
  }
  return null;
}
