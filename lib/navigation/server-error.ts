/**
 * The server errors (RFC 9110 section 15.6). Higher numbers are some sites' own, with other
 * meanings.
 */
export const serverErrors = { first: 500, last: 599 } as const;

export function isServerError(statusCode: number): boolean {
  return statusCode >= serverErrors.first && statusCode <= serverErrors.last;
}
