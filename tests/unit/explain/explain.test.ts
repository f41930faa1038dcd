import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { at, failureWith, situationWith } from './failures.ts';

const minuteMs = 60_000;

test('a 502 is told in whole', () => {
  const help = explain(failureWith(), situationWith({ shortcut: 'Alt+Shift+E' }));
  expect(help).toMatchObject({
    statusCode: 502,
    side: 'probably-theirs',
    site: 'shop.example',
    pill: { key: 'pillProbablyTheirs', values: ['502'] },
    verdict: { key: 'verdictProbablyTheirs' },
    title: { key: 'title502' },
    body: { key: 'body502' },
    evidence: [{ key: 'evidenceNone' }, { key: 'evidenceCodeProbablyTheirs', values: ['502'] }],
    history: null,
    formWarning: null,
  });
  expect(help.announcement.map(({ key }) => key)).toEqual([
    'verdictProbablyTheirs',
    'title502',
    'announceShortcut',
  ]);
});

test('a hidden code has a pill without one', () => {
  const help = explain(failureWith({ statusCode: 'unknown' }), situationWith());
  expect(help.pill).toEqual({ key: 'pillNoCodeProbablyTheirs' });
  expect(help.body.key).toBe('bodyUnknown');
});

test('a code nobody knows is named in its words', () => {
  const help = explain(failureWith({ statusCode: 555 }), situationWith());
  expect(help.body).toEqual({ key: 'bodyOther', values: ['555'] });
});

const retryAfter = (value: string, changes = {}) =>
  explain(
    failureWith({ statusCode: 503, headers: { 'retry-after': value }, ...changes }),
    situationWith(),
  );

test.each([
  ['5', { key: 'title503Wait' }, { key: 'body503Wait', values: ['5 seconds'] }],
  ['300', { key: 'title503Wait' }, { key: 'body503Wait', values: ['5 minutes'] }],
  ['3600', { key: 'title503Wait' }, { key: 'body503Wait', values: ['60 minutes'] }],
  ['7200', { key: 'title503Later', values: ['12:00'] }, { key: 'body503Later' }],
  ['86400', { key: 'title503Later', values: ['Mon 10:00'] }, { key: 'body503Later' }],
  ['soon', { key: 'title503' }, { key: 'body503' }],
  ['9999999', { key: 'title503' }, { key: 'body503' }],
])('a 503 with Retry-After %s', (value, title, body) => {
  const help = retryAfter(value);
  expect(help.title).toEqual(title);
  expect(help.body).toMatchObject(body);
});

test('trying again says when the site wants to be asked', () => {
  expect(retryAfter('300').fixes.slice(0, 2)).toMatchObject([
    { id: 'keep-trying', label: { key: 'fixKeepTryingLabelAt', values: ['10:05'] } },
    { id: 'try-again', hint: { key: 'fixTryAgainHintWait', values: ['10:05'] } },
  ]);
});

test('a wait that is over is not asked for again', () => {
  expect(retryAfter('60', { at: at - 2 * minuteMs }).title.key).toBe('title503');
});

test('a wait is taken from the site only, not from what carries it', () => {
  expect(retryAfter('120', { statusCode: 522 }).title.key).toBe('title522');
});

test.each(['POST', 'PUT', 'post'])('%s warns before it is sent twice', (method) => {
  expect(explain(failureWith({ method }), situationWith()).formWarning).toEqual({
    title: { key: 'formWarningTitle' },
    body: { key: 'formWarningBody' },
  });
});

test.each(['GET', 'HEAD'])('%s does not warn', (method) => {
  expect(explain(failureWith({ method }), situationWith()).formWarning).toBeNull();
});

test('what was typed is spoken of on a form page only', () => {
  const titles = (method: string) =>
    explain(failureWith({ method }), situationWith()).reassurance.map(({ title }) => title.key);
  expect(titles('POST')).toContain('reassureTypedTitle');
  expect(titles('GET')).not.toContain('reassureTypedTitle');
});

test.each([
  [{ since: at, failedVisits: 3, visits: 12 }, 'historyShare', ['22 Nov', '3', '12']],
  [{ since: at, failedVisits: 0, visits: 0 }, 'historyFirst', undefined],
])('history %j', (tries, key, values) => {
  expect(explain(failureWith(), situationWith({ tries })).history).toEqual(
    values ? { key, values } : { key },
  );
});

test('a saved copy of an error says so, and asks for a fresh one first', () => {
  const help = explain(failureWith({ fromCache: true }), situationWith());
  expect(help.evidence[0]).toEqual({ key: 'evidenceStoredCopy' });
  expect(help.fixes[0]).toMatchObject({
    id: 'fresh-copy',
    hint: { key: 'fixFreshCopyHintStored' },
  });
});

test('an address of the own network is told as such', () => {
  const help = explain(failureWith({ url: 'http://192.168.1.4:8080/' }), situationWith());
  expect(help.site).toBe('192.168.1.4:8080');
  expect(help.evidence.map(({ key }) => key)).toContain('evidenceOwnNetwork');
});

const squid = { answerer: 'squid', where: 'local', carriers: [], requestId: null } as const;
test.each([
  ['Squid', { key: 'bodyBetween', values: ['Squid'] }],
  ['', { key: 'bodyBetweenNoName' }],
])('what a filter named %j says is not told as the site’s word', (name, body) => {
  const answerer = { ...squid, name };
  const help = explain(failureWith({ statusCode: 503 }), situationWith({ answerer }));
  expect(help).toMatchObject({ side: 'between', title: { key: 'titleBetween' }, body });
});

test('when the network is in doubt, the words do not speak of the site', () => {
  const evidence = { othersOpened: 0, failedInARow: 4, failingEdge: null, otherPageOpened: false };
  const help = explain(failureWith(), situationWith({ evidence }));
  expect(help).toMatchObject({ side: 'maybe-yours', title: { key: 'titleMaybeYours' } });
  expect(help.fixes.slice(0, 2)).toMatchObject([
    { id: 'restart-modem', hint: { key: 'fixRestartModemHint' } },
    { id: 'try-again' },
  ]);
});

test.each([
  [502, 'fixTryAgainHint'],
  [503, 'fixTryAgainHintLater'],
  [526, 'fixTryAgainHintOwner'],
  [511, 'fixTryAgainHintSignIn'],
])('%d: trying again is promised as %s', (statusCode, key) => {
  const { fixes } = explain(failureWith({ statusCode }), situationWith());
  expect(fixes.find(({ id }) => id === 'try-again')?.hint.key).toBe(key);
});
