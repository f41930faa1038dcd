import { type AnswererRow, answererOf } from './answerers.ts';

const strengths = ['strong', 'medium', 'weak'] as const;
const evidences = ['page', 'mark', 'shape', 'road', 'doubt'] as const;

/**
 * The order in which rows decide who wrote an error. The strongest comes first. Among equals, a name
 * comes before none. Then the page's words come before headers, and headers before the shape. Then the
 * row with more conditions comes first. Equal rows keep their order.
 */
export function rankRows(rows: readonly AnswererRow[]): readonly AnswererRow[] {
  return rows.toSorted(
    (one, other) =>
      strengths.indexOf(one.strength) - strengths.indexOf(other.strength) ||
      Number(namesNobody(one)) - Number(namesNobody(other)) ||
      evidences.indexOf(one.evidence) - evidences.indexOf(other.evidence) ||
      countConditions(other) - countConditions(one),
  );
}

function namesNobody(row: AnswererRow): boolean {
  return answererOf(row) === 'unknown';
}

function countConditions(row: AnswererRow): number {
  const { text = [], markup = [], jsonKeys = [], without = [], header = {}, headerIs = {} } = row;
  const { pattern, asked, status, reason, blank, signature, titleOnly } = row;
  const single = [pattern, asked, status, reason, blank, signature, titleOnly];
  const lists = [text, markup, jsonKeys, without, Object.keys(header), Object.keys(headerIs)];
  return lists.flat().length + single.filter((condition) => condition !== undefined).length;
}
