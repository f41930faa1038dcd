export type Figure = {
  what: string;
  value: number;
  unit: 'ms' | 'times' | 'bytes' | 'MB' | 'steps';
  /** At most this. */
  goal?: number;
  /** What it was made of. */
  from?: string;
};

/** Prints one figure a line, and says whether all goals were met. */
export function report(figures: readonly Figure[]): boolean {
  const rows = figures.map(({ what, value, unit, goal, from = '' }) => {
    const verdict = goal === undefined ? '' : value <= goal ? `good (≤ ${goal})` : `OVER ${goal}`;
    return { what, value: `${Number(value.toPrecision(3))} ${unit}`, goal: verdict, from };
  });
  console.table(rows);
  return figures.every(({ value, goal }) => goal === undefined || value <= goal);
}
