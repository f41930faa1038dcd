import type { RequestIdHeader } from '../knowledge/answerers.ts';

/** Longer values, or any with other characters, are no ids that a person could pass on. */
const idLike = /^[\w.:;=/+@-]{4,128}$/;

/** The id under which `parties` know this request: the first party's own, else the next one's, else a common one. */
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
