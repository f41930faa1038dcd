import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { translate } from '../../lib/i18n.ts';
import './Chart.css';

interface Props {
  readonly title: string;
  /** The headers of the table that says the same. */
  readonly columns: readonly string[];
  /** Made when the table opens. The first cell is the row's header. */
  readonly rows: () => readonly (readonly ComponentChildren[])[];
  readonly children: ComponentChildren;
  /** Another button, in one row with the button of the table. */
  readonly beside?: ComponentChildren;
}

/** A drawing, and a table that says the same behind "Show as list". */
export function Chart({ title, columns, rows, children, beside }: Props) {
  const [isListed, setListed] = useState(false);
  const tableId = useId();
  return (
    <div class="chart">
      {children}
      <div class="chart-ways">
        <button
          type="button"
          class="link chart-toggle"
          aria-expanded={isListed}
          aria-controls={tableId}
          onClick={() => setListed(!isListed)}
        >
          {translate('chartShowAsList')}
        </button>
        {beside}
      </div>
      <div id={tableId} class="chart-list" hidden={!isListed}>
        {isListed && <Table title={title} columns={columns} rows={rows} />}
      </div>
    </div>
  );
}

function Table({ title, columns, rows }: Omit<Props, 'children' | 'beside'>) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows().map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={columns[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
