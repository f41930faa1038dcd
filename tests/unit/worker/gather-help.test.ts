import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberLoad } from '../../../lib/memory/recent-loads.ts';
import { toRecent } from '../../../lib/record/to-recent.ts';
import { changeSettings } from '../../../lib/settings/store.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { rememberAnswer } from '../../../lib/watch/watch-address.ts';
import { createAttributor } from '../../../lib/worker/attribute-failures.ts';
import { gatherHelp } from '../../../lib/worker/gather-help.ts';
import { tables } from '../../with-tables.ts';
import { failureWith, silenceBy } from '../explain/failures.ts';
import { type FakeTabs, startFakeTabs, stopTheClock, workedAfter } from '../fake-tabs.ts';
import { openFresh } from '../history/fresh-history.ts';
import { dayMs, minuteMs, noon, tryAt } from '../statistics/histories.ts';

const failure = failureWith({ url: 'https://shop.example/cart', at: noon });
const nginxPage = '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.22.1</center>';
let tabs: FakeTabs;

beforeEach(() => {
  stopTheClock(noon);
  tabs = startFakeTabs();
});

async function gather(past: readonly Try[] = [], canGoBack = true) {
  const { history } = openFresh();
  if (past.length > 0) await history.importTries(past, 'merge');
  return gatherHelp(failure, { history, tables: async () => tables }, canGoBack);
}

/** Once a day a failure, and fifteen minutes later a load after this fix that worked. */
const helpedBy = (fix: string, times: number): Try[] =>
  Array.from({ length: times }, (_, index) => (-(index + 1) * dayMs) / minuteMs).flatMap((day) => [
    tryAt(day, 'failed'),
    tryAt(day + 15, 'worked', { afterFix: fix }),
  ]);

describe('with a fake browser, and IndexedDB without one', () => {
  test('the past of the site is told: its visits, and what helped there', async () => {
    const help = await gather(helpedBy('fresh-copy', 3));
    expect(help.days).toEqual({ key: 'daysShare', values: [4, 4] });
    const [more] = help.fixes.filter(({ place }) => place === 'more');
    expect(more).toMatchObject({ id: 'fresh-copy', record: { values: [3, 3] } });
  });

  test('the failure at hand is told as the first, and counted once', async () => {
    const help = await gather([tryAt(0, 'failed')]);
    expect(help.days).toEqual({ key: 'daysFirst' });
  });

  test('of a private page nothing of the past is told', async () => {
    tabs.private.add(failure.tabId);
    const help = await gather(helpedBy('fresh-copy', 3));
    expect(help.days).toBeNull();
    const ids = help.fixes.map(({ id }) => id);
    for (const written of ['watch', 'clear-data', 'private-window'])
      expect(ids).not.toContain(written);
  });

  test('all else is read while it is found out who answered', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof failure>();
    const { history } = openFresh();
    const readTries = vi.spyOn(history, 'readTries');
    const sources = { history, tables: async () => tables };
    const gathering = gatherHelp(failure, sources, true, promise);
    await vi.waitFor(() => expect(readTries).toHaveBeenCalled());
    resolve(await createAttributor(sources.tables, async () => {}).byPage(failure, nginxPage));
    expect((await gathering).answerer).toBe('nginx');
  });

  test('help waits for nothing that is only written', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const write = vi.spyOn(fakeBrowser.storage.session, 'set');
    write.mockImplementation(() => promise);
    expect((await gather()).statusCode).toBe(502);
    expect(write).toHaveBeenCalled();
    resolve();
    write.mockRestore();
  });

  test('a history that cannot be read keeps no help back', async () => {
    const broken = async () => Promise.reject(new DOMException('damaged', 'UnknownError'));
    const history = { readSite: broken, readTries: broken };
    const help = await gatherHelp(failure, { history, tables: async () => tables }, true);
    expect([help.days?.key, help.statusCode]).toEqual(['daysFirst', 502]);
  });

  test.each([
    ['nothing opened since', [], 'maybe-yours', 'unknown'],
    ['other sites did', ['one.example', 'two.example'], 'probably-theirs', 'site'],
  ] as const)('where nobody answers and %s', async (_, opened, side, broken) => {
    const url = 'https://shop.example/cart';
    const silence = (id: string, at: number) => silenceBy('closed', { id, url, at });
    await rememberLoad(toRecent(silence('before', noon - 3 * minuteMs)));
    for (const host of opened) {
      const other = `https://${host}/`;
      await rememberLoad(toRecent({ ...workedAfter(failure), url: other, at: noon - minuteMs }));
    }
    const { history } = openFresh();
    await history.importTries(helpedBy('try-again', 3), 'merge');
    const help = await gatherHelp(
      silence('now', noon),
      { history, tables: async () => tables },
      true,
    );
    expect(help).toMatchObject({ side, broken, days: null });
  });

  test('loads of the last minutes are evidence', async () => {
    await rememberLoad(toRecent({ ...failure, id: 'before', at: noon - 3 * minuteMs }));
    for (const host of ['one.example', 'two.example', 'three.example']) {
      const url = `https://${host}/`;
      await rememberLoad(toRecent({ ...workedAfter(failure), url, at: noon - minuteMs }));
    }
    const help = await gather();
    expect(help.evidence).toContainEqual({ key: 'evidenceOthersOpenedMany', values: [3] });
  });

  test('a page that answers checks is told as such, but not in a private window', async () => {
    await rememberAnswer({ url: failure.url, at: noon - minuteMs });
    expect((await gather()).line).toEqual({ key: 'lineAnswersStrangers' });
    tabs.private.add(failure.tabId);
    expect((await gather()).line?.key).not.toBe('lineAnswersStrangers');
  });

  test('what the organization has taken away is not offered', async () => {
    const managed = { get: async () => ({ hiddenFixes: ['try-again', 'watch'] }) };
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(managed.get);
    const ids = (await gather()).fixes.map(({ id }) => id);
    expect(ids).not.toContain('try-again');
    expect(ids).not.toContain('watch');
    expect(ids).toContain('keep-trying');
  });

  test('the way back, the keys and the names are those of this browser', async () => {
    const without = await gather([], false);
    expect(without.fixes.map(({ id }) => id)).not.toContain('go-back');
    expect(without.announcement).toContainEqual({
      key: 'announceShortcut',
      values: ['Alt+Shift+E'],
    });
    await changeSettings(() => ({ groupsBy: 'host' }));
    expect((await gather(helpedBy('fresh-copy', 3))).days).toMatchObject({
      key: 'daysShare',
    });
  });

  test('whatever happens afterwards, card and popup judge the failure alike', async () => {
    const loads = fc.array(
      fc.record({
        url: fc.constantFrom(
          'http://one.example/',
          'http://two.example/',
          'http://three.example/',
          'http://shop.example/help',
        ),
        at: fc.integer({ min: -12, max: 30 }).map((minutes) => noon + minutes * minuteMs),
        works: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    const statusCode = fc.constantFrom(500, 502, 503, 522);
    const waits = fc.constantFrom({}, { 'retry-after': '300' });
    await fc.assert(
      fc.asyncProperty(loads, statusCode, waits, async (others, status, headers) => {
        fakeBrowser.storage.session.clear();
        stopTheClock(noon);
        const url = 'http://shop.example/cart';
        const shown = { ...failure, url, statusCode: status, headers };
        const tell = ({ works, ...other }: (typeof others)[number]) =>
          rememberLoad(toRecent({ ...(works ? workedAfter(shown) : shown), ...other }));
        const { history } = openFresh();
        const ask = () => gatherHelp(shown, { history, tables: async () => tables }, true);
        for (const other of others.filter(({ at }) => at <= noon)) await tell(other);
        const card = await ask();
        const later = others.filter(({ at }) => at > noon);
        for (const other of later.toSorted((one, two) => one.at - two.at)) {
          vi.setSystemTime(other.at);
          await tell(other);
          expect(await ask()).toEqual(card);
        }
      }),
      { numRuns: 60, seed: 14 },
    );
  });

  test('who wrote the page is found out: the failure is weighed once more', async () => {
    const ask = async (change: object) => {
      const { history } = openFresh();
      const shown = { ...failure, url: 'http://shop.example/', ...change };
      return gatherHelp(shown, { history, tables: async () => tables }, true);
    };
    for (const host of ['one.example', 'two.example']) {
      const at = noon - minuteMs;
      await rememberLoad(toRecent({ ...failure, url: `http://${host}/`, at }));
    }
    expect((await ask({})).side).toBe('maybe-yours');
    const answerer = {
      answerer: 'cloudflare',
      name: 'Cloudflare',
      where: 'edge',
      carriers: [],
      requestId: null,
    } as const;
    const known = { answerer, subReason: null };
    expect((await ask({ attribution: known })).side).toBe('probably-theirs');
  });
});
