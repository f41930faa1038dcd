import { expect, test } from 'vitest';
import { gatherSiteFacts } from '../../../lib/statistics/gather-site-facts.ts';
import { nameNow } from '../../../lib/statistics/name-now.ts';
import { lastFailingHost, triesOf } from '../../../lib/statistics/summarize.ts';
import { dayMs, minuteMs, noon, history as story, tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, openFresh, readAll } from './fresh-history.ts';

/** The clock may be set at any time of a test. */
function openAt(minutes: number) {
  let now = noon + minutes * minuteMs;
  const { history } = openFresh(undefined, undefined, () => now);
  const setClock = (to: number) => {
    now = noon + to * minuteMs;
  };
  return { history, setClock, now: () => now };
}

/** What the popup says about the site, in minutes after noon. */
async function said({ history, now }: ReturnType<typeof openAt>) {
  const summary = await history.readSite('shop.example');
  if (!summary) return null;
  const { kind, at } = nameNow(lastFailingHost(summary), now());
  const { incidents, strip } = gatherSiteFacts(triesOf(summary), now(), 'UTC');
  const latest = Math.max(0, ...incidents.map(({ lastFailedAt }) => lastFailedAt));
  const minutesOf = (time: number | null) => time && (time - noon) / minuteMs;
  return [kind, minutesOf(at), minutesOf(latest), strip.at(-1)?.failedLoads];
}

/** How far ahead the clock was when the site failed: an hour, a day, years. */
const ahead = [60, 1440, 60 * 1440 * 365];

test.each(ahead)(
  'failed with a clock %i minutes ahead: it failed by now, not later',
  async (by) => {
    const at = openAt(by);
    await at.history.record(tryAt(by, 'failed'));
    at.setClock(5);
    expect(await said(at)).toEqual(['not-working', 5, 5, 1]);
    expect(await at.history.readTries('shop.example')).toMatchObject([{ at: noon + 5 * minuteMs }]);
  },
);

test.each(ahead)('a load after that came later, also if it works (%i)', async (by) => {
  const at = openAt(by);
  for (const [index, load] of story('fail@0 fail@1 ok@2 fail@3').entries()) {
    at.setClock(by + index);
    await at.history.record({ ...load, id: 'r7', at: at.now() });
  }
  at.setClock(10);
  await at.history.record(tryAt(10, 'worked', { id: 'good' }));
  const justBefore = (10 * minuteMs - 1) / minuteMs;
  expect(await said(at)).toEqual(['back', 10, justBefore, 3]);
  const { tries } = await readAll();
  expect(tries.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'worked', 'failed', 'worked']);
  await expectSitesToEqualRebuild();
});

test.each(ahead)('the tidying brings back what no load does (%i)', async (by) => {
  const at = openAt(by);
  await at.history.record(tryAt(by, 'failed'));
  at.setClock(1);
  const oldestAt = noon - 30 * dayMs;
  expect(await at.history.prune({ oldestAt, mostTries: 100 })).toBe(0);
  expect((await readAll()).tries).toMatchObject([{ at: noon + minuteMs }]);
  await expectSitesToEqualRebuild();
  // So it goes when its time has come.
  at.setClock(31 * 1440);
  expect(await at.history.prune({ oldestAt: noon + dayMs, mostTries: 100 })).toBe(1);
});

test('a load that is found late moves nothing but the future', async () => {
  const at = openAt(0);
  await at.history.record(tryAt(-50, 'failed', { id: 'known' }));
  await at.history.record(tryAt(-90, 'failed', { id: 'late' }));
  expect((await readAll()).tries.map((load) => (load.at - noon) / minuteMs)).toEqual([-90, -50]);
});
