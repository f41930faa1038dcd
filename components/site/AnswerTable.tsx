import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../lib/format/number.ts';
import { readLanguage, translate } from '../../lib/i18n.ts';
import { countAnswers } from '../../lib/statistics/count-answers.ts';
import type { Try } from '../../lib/statistics/try.ts';

interface AnswerTableProps {
  readonly tries: readonly Try[];
  /** Older tries are left out. Milliseconds since the epoch. */
  readonly earliestAt: number;
  /** Names of answerers by id, as people know them. */
  readonly names: ReadonlyMap<string, string>;
}

/** Which codes a site failed with, and who wrote them. */
export function AnswerTable({ tries, earliestAt, names }: AnswerTableProps) {
  const answers = useMemo(() => countAnswers(tries, earliestAt), [tries, earliestAt]);
  if (answers.length === 0) return null;
  return (
    <section data-part="answers">
      <h2>{translate('siteCodesTitle')}</h2>
      <table class="facts-table">
        <thead>
          <tr>
            <th scope="col">{translate('siteColumnCode')}</th>
            <th scope="col">{translate('siteColumnAnswerer')}</th>
            <th scope="col">{translate('siteColumnTimes')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ status, answerer, times }) => (
            <tr key={`${status} ${answerer}`}>
              <th scope="row">{status}</th>
              <td>{(answerer && names.get(answerer)) ?? translate('siteAnswererUnknown')}</td>
              <td>{formatNumber(times, readLanguage())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
