import names from './answerer-names.json' with { type: 'json' };
import answerers from './answerers.json' with { type: 'json' };
import type { AnswererRow } from './answerers.ts';
import { networkErrors } from './network-errors.ts';
import ownerAdvice from './owner-advice.json' with { type: 'json' };
import type { OwnerAdvice } from './owner-advice.ts';
import portalProbes from './portal-probes.json' with { type: 'json' };
import { rankRows } from './rank-rows.ts';
import requestIds from './request-ids.json' with { type: 'json' };
import statusCodes from './status-codes.json' with { type: 'json' };
import type { StatusCodeRow } from './status-codes.ts';
import statusPages from './status-pages.json' with { type: 'json' };
import type { StatusPageRow } from './status-pages.ts';
import subReasons from './sub-reasons.json' with { type: 'json' };
import type { SubReasonRow } from './sub-reasons.ts';

/** For the build and tests only: the content of the tables' file, with all sources. */
export const storedTables = {
  // JSON has no literal types. Unit tests check each field of each row.
  answerers: rankRows(answerers as readonly unknown[] as readonly AnswererRow[]),
  names: names as Readonly<Record<string, string>>,
  requestIds,
  statusCodes: statusCodes as readonly StatusCodeRow[],
  ownerAdvice: ownerAdvice as unknown as OwnerAdvice,
  subReasons: subReasons as readonly SubReasonRow[],
  statusPages: statusPages as readonly StatusPageRow[],
  networkErrors,
  portalProbes,
};
