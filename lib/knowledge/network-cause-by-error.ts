import { errorsByCause } from './every-load.build.ts';
import { type NetworkCause, networkCauses } from './network-cause.ts';

/** Cause by the name that a browser gives to an error. */
export const networkCauseByError: ReadonlyMap<string, NetworkCause> = new Map(
  networkCauses.flatMap((cause) => (errorsByCause[cause] ?? []).map((error) => [error, cause])),
);
