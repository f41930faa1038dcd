import { expect, test, vi } from 'vitest';
import { storedStates } from '../../../lib/explain/states.ts';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import { createTablesReader, emptyTables } from '../../../lib/worker/read-failure-tables.ts';

test('the file is read once, when it is asked for first', async () => {
  const read = vi.fn(async () => JSON.parse(JSON.stringify(stored)));
  const readTables = createTablesReader(read);
  expect(read).not.toHaveBeenCalled();
  const [one, other] = await Promise.all([readTables(), readTables()]);
  expect([read.mock.calls, one === other]).toEqual([[['/failure-tables.json']], true]);
  expect(one.names.get('nginx')).toBe('nginx');
  expect(one.states).toEqual(storedStates);
});

test.each([
  ['missing', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['torn', async () => JSON.parse('{"answerers":[')],
  ['empty', async () => null],
  ['of another shape', async () => ({ answerers: {} })],
  ['with a pattern that is none', async () => ({ ...stored, answerers: [badRow] })],
])('a file that is %s is reported, and help goes on without names', async (_, read) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const readTables = createTablesReader(read);
  expect(await readTables()).toEqual(emptyTables);
  expect(String(said.mock.calls[0]?.[1])).toContain('failure-tables.json');
});

test('a file that could not be read is asked for again at the next failure', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const read = vi.fn(async (): Promise<unknown> => stored);
  const readTables = createTablesReader(read.mockRejectedValueOnce(new TypeError('Failed')));
  expect((await readTables()).rules).toEqual([]);
  expect((await readTables()).rules).not.toEqual([]);
});

const stored = { ...storedTables, states: storedStates };
const badRow = { id: 'bad.row', where: 'site', strength: 'weak', evidence: 'page', pattern: '(' };
