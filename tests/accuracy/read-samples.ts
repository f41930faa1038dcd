import { readFileSync } from 'node:fs';

/** One labelled answer. */
export interface Sample {
  readonly id: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The address; a row without one counts as plain http. */
  readonly url: string;
  readonly answeredBy: string;
  /** Other right names. */
  readonly accept: readonly string[];
  readonly where: string;
  /** Other right places. */
  readonly acceptWhere: readonly string[];
}

const plainUrl = 'http://site.example/';

/** Reads one JSON object a line. `onBadLine` gets the number of each line that is no sample. */
export function readSamples(
  path: string,
  onBadLine: (lineNumber: number) => void,
): readonly Sample[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const sample = parseSample(line);
      if (sample === null) onBadLine(index + 1);
      return sample === null ? [] : [sample];
    });
}

function parseSample(line: string): Sample | null {
  const row = parseRecord(line);
  if (row === null) return null;
  const { id, status, statusText, headers, body, url, answeredBy, where } = row;
  if (typeof status !== 'number' || !isRecord(headers) || typeof body !== 'string') return null;
  if (typeof answeredBy !== 'string' || typeof where !== 'string') return null;
  return {
    id: String(id),
    status,
    statusText: typeof statusText === 'string' ? statusText : '',
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    body,
    url: typeof url === 'string' && URL.canParse(url) ? url : plainUrl,
    answeredBy,
    accept: readList(row.accept),
    where,
    acceptWhere: readList(row.acceptWhere),
  };
}

function parseRecord(line: string): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(line);
    return isRecord(row) ? row : null;
  } catch {
    return null;
  }
}

function readList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
