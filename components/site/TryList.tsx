import { useState } from 'preact/hooks';
import { writeHost } from '../../lib/explain/name-host.ts';
import { formatNumber } from '../../lib/format/number.ts';
import { inBrackets } from '../../lib/format/punctuation.ts';
import { formatMoment } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import { countLoads } from '../../lib/statistics/count-loads.ts';
import { judgeTry } from '../../lib/statistics/judge-try.ts';
import type { Try } from '../../lib/statistics/try.ts';
import { describeResult } from '../charts/describe-try.ts';
import type { Reader } from '../charts/reader.ts';

interface TryListProps {
  /** Oldest first. */
  readonly tries: readonly Try[];
  readonly reader: Reader;
}

const rowsAtOnce = 50;

/** All recorded loads, newest first. It is long, so it is folded. */
export function TryList({ tries, reader }: TryListProps) {
  const [isOpen, setOpen] = useState(false);
  const [rows, setRows] = useState(rowsAtOnce);
  return (
    <details
      class="tries"
      data-part="tries"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {translate('siteTriesTitle')}
        {inBrackets(formatNumber(countLoads(tries), reader.locale), reader.locale)}
      </summary>
      {isOpen && (
        <>
          <ol reversed>
            {tries
              .slice(-rows)
              .reverse()
              .map((load) => (
                <li key={`${load.at} ${load.id}`}>
                  {translate('siteTry', [formatMoment(load.at, reader), describeLoad(load)])}
                  <bdi class="soft" dir="ltr">
                    {writeHost(load.host)}
                    {load.path}
                  </bdi>
                </li>
              ))}
          </ol>
          {tries.length > rows && (
            <button type="button" class="button" onClick={() => setRows(rows * 4)}>
              {translate('popupShowMore')}
            </button>
          )}
        </>
      )}
    </details>
  );
}

function describeLoad(load: Try): string {
  const { at, status, isCheck = false, count = 1 } = load;
  const kind = judgeTry(load);
  if (kind === 'subframe') return translate('tryPart', [String(status)]);
  return describeResult({ at, kind, status, isCheck, count });
}
