import type { Try } from '../statistics/try.ts';

/** The format name and version in a JSON export. */
export const exportFormat = { name: 'backsoon-history', version: 1 } as const;

const rowsPerPart = 2000;

/** A JSON file for `readImport`, in parts, with one try a line. */
export function* writeJson(tries: readonly Try[], now: number): Generator<string> {
  const { name, version } = exportFormat;
  const head = { format: name, version, exportedAt: new Date(now).toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"tries":[`;
  for (let start = 0; start < tries.length; start += rowsPerPart) {
    const rows = tries.slice(start, start + rowsPerPart).map((load) => JSON.stringify(load));
    yield `${start === 0 ? '\n' : ',\n'}${rows.join(',\n')}`;
  }
  yield '\n]}\n';
}

const columns = [
  'time',
  'site',
  'host',
  'path',
  'status',
  'result',
  'answerer',
  'check',
  'count',
] as const;

/** A CSV file (RFC 4180), in parts. It starts with a byte order mark, so that Excel reads UTF-8. */
export function* writeCsv(tries: readonly Try[]): Generator<string> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  for (let start = 0; start < tries.length; start += rowsPerPart) {
    yield tries
      .slice(start, start + rowsPerPart)
      .map(toRow)
      .join('');
  }
}

function toRow({ at, site, host, path, status, kind, answerer, isCheck, count = 1 }: Try): string {
  const time = new Date(at).toISOString();
  const cells = [
    time,
    site,
    host,
    path,
    status || '',
    kind,
    answerer ?? '',
    isCheck ? 'yes' : '',
    count,
  ];
  return `${cells.map((cell) => toCell(String(cell))).join(',')}\r\n`;
}

/** A spreadsheet takes such a cell for a formula (OWASP, "CSV Injection"). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

function toCell(value: string): string {
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
