import { headersOf } from '../knowledge/answerers.ts';
import { carriers, otherKeptHeaders } from '../knowledge/every-load.build.ts';

/** The headers that are read. The rows of carriers name theirs, so that the worker has each name once. */
export const keptHeaders: ReadonlySet<string> = new Set([
  ...otherKeptHeaders,
  ...carriers.flatMap(headersOf),
]);
