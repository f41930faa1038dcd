import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { translate } from '../../lib/i18n.ts';
import './Chart.css';

interface Props {
  readonly title: string;
  /** Heads of the table that says the same as the drawing. */
  readonly columns: readonly string[];
  /** Made when they are asked for. The first cell of a row names it. */
  readonly rows: () => readonly (readonly ComponentChildren[])[];
  readonly children: ComponentChildren;
  /** Another way on, in one row with the way to the table. */
  readonly beside?: ComponentChildren;
}

/** A drawing with its twin: a table behind "Show as list". */
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
