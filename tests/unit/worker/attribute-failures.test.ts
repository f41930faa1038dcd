import { expect, test, vi } from 'vitest';
import { navigate } from '../../../lib/navigation/navigation.ts';
import { emptyTab } from '../../../lib/navigation/tab-state.ts';
import { createAttributor } from '../../../lib/worker/attribute-failures.ts';
import { tables } from '../../with-tables.ts';
import { failureWith } from '../explain/failures.ts';

const failure = failureWith({ headers: { server: 'awselb/2.0' } });
const page = '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.22.1</center>';

function start() {
  const readTables = vi.fn(async () => tables);
  const tell = vi.fn(async () => {});
  return { readTables, tell, ...createAttributor(readTables, tell) };
}

const answererOf = ({ attribution }: typeof failure) => attribution?.answerer.answerer;

test('however many ask, the headers are read once', async () => {
  const { byHeaders, tell } = start();
  const told = await Promise.all([byHeaders(failure), byHeaders(failure)]);
  expect(told.map(answererOf)).toEqual(['aws-alb', 'aws-alb']);
  expect(tell).toHaveBeenCalledTimes(1);
});

test('what is known is not looked up again, but the page has the last word', async () => {
  const { byHeaders, byPage, tell, readTables } = start();
  const known = await byPage(failure, page);
  expect(answererOf(known)).toBe('nginx');
  expect(await byHeaders(known)).toBe(known);
  expect([tell.mock.calls.length, readTables.mock.calls.length]).toEqual([1, 1]);
});

test('a code that the browser hides tells of nobody', async () => {
  const { byHeaders, tell } = start();
  const hidden = failureWith({ statusCode: 'unknown' });
  expect([await byHeaders(hidden), tell.mock.calls]).toEqual([hidden, []]);
});

test('it becomes a fact of the failure wherever its tab knows it, and of no other', async () => {
  const { attribution } = await start().byHeaders(failure);
  if (!attribution) throw new Error('Nobody was found.');
  const other = failureWith({ id: 'other' });
  const document = {
    documentId: 'D1',
    url: failure.url,
    at: failure.at,
    method: 'GET',
    drawnBy: 'site',
    outcome: failure,
    awaitsCommit: false,
  } as const;
  const known = [failure, other].map((outcome) => ({ documentId: outcome.id, outcome }));
  const event = { kind: 'attributed', tabId: 1, failureId: failure.id, attribution } as const;
  const state = { ...emptyTab, document, known, pending: other };
  const attributed = { ...failure, attribution };
  expect(navigate(state, event)).toEqual([
    {
      ...state,
      document: { ...document, outcome: attributed },
      known: [{ documentId: 'one', outcome: attributed }, known[1]],
    },
    [],
  ]);
  const elsewhere = { ...emptyTab, pending: other };
  expect(navigate(elsewhere, event)[0]).toBe(elsewhere);
});
