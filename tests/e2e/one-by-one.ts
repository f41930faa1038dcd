/**
 * Several rows in one test, one after the other in the same tab: a test of its own costs more than
 * most rows. What fails names its row.
 */
export async function oneByOne<Row>(
  rows: Readonly<Record<string, Row>>,
  run: (row: Row, index: number) => Promise<void>,
): Promise<void> {
  for (const [index, [name, row]] of Object.entries(rows).entries()) {
    try {
      await run(row, index);
    } catch (error) {
      if (error instanceof Error) error.message = `${name}: ${error.message}`;
      throw error;
    }
  }
}
