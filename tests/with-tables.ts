import { storedStates } from '../lib/explain/states.ts';
import type { ErrorResponse } from '../lib/identify/clues.ts';
import { findSubReason as findSubReasonIn } from '../lib/identify/find-sub-reason.ts';
import { identify as identifyWith } from '../lib/identify/identify.ts';
import { unpackTables } from '../lib/knowledge/failure-tables.ts';
import {
  findStatusCode as findStatusCodeIn,
  type StatusCode,
} from '../lib/knowledge/status-codes.ts';
import { storedTables } from '../lib/knowledge/stored-tables.ts';
import type { Tables } from '../lib/worker/read-failure-tables.ts';

/** The tables as the built extension has them, and functions that use them. */
export const tables: Tables = { ...unpackTables(storedTables), states: storedStates };

export const findStatusCode = (code: StatusCode['code'], answerers?: readonly string[]) =>
  findStatusCodeIn(tables.statusCodes, code, answerers);

export const identify = (answer: ErrorResponse) => identifyWith(answer, tables);

export const findSubReason = (
  answerer: string,
  headers: Readonly<Record<string, string>>,
  page: string,
) => findSubReasonIn(tables, answerer, headers, page);
