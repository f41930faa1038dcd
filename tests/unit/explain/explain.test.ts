import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { minuteMs } from '../../time-units.ts';
import { at, failureWith, situationWith } from './failures.ts';

test('a 502 is told in whole', () => {
  const help = explain(failureWith(), situationWith({ shortcut: 'Alt+Shift+E' }));
  expect(help).toMatchObject({
    statusCode: 502,
    site: 'shop.example',
    pill: { key: 'pillProbablyTheirs' },
    title: { key: 'title502' },
    body: { key: 'body502' },
    evidence: [{ key: 'evidenceSecure' }, { key: 'evidenceNotKnownForOthers' }],
    days: null,
    isForm: false,
  });
  expect(help.announcement.map(({ key }) => key)).toEqual([
    'headNotWorking',
    'sideProbablyTheirs',
    'lineOften',
    'announceShortcut',
  ]);
});

test('a hidden code is told as such', () => {
  expect(explain(failureWith({ statusCode: 'unknown' }), situationWith()).body.key).toBe(
    'bodyUnknown',
  );
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
  ['3600', { key: 'title503Wait' }, { key: 'body503Wait', values: ['1 hour'] }],
  ['7200', { key: 'title503Later', values: ['12:00'] }, { key: 'body503Later' }],
  ['86400', { key: 'title503Later', values: ['Mon 10:00'] }, { key: 'body503Later' }],
  ['soon', { key: 'title503' }, { key: 'body503' }],
  ['9999999', { key: 'title503' }, { key: 'body503' }],
])('a 503 with Retry-After %s', (value, title, body) => {
  const help = retryAfter(value);
  expect(help.title).toEqual(title);
  expect(help.body).toMatchObject(body);
});

test('a reminder names the time that the site gave', () => {
  expect(retryAfter('300').fixes.slice(0, 2)).toMatchObject([
    { id: 'watch', label: { key: 'fixRemindLabel', values: ['10:05'] } },
    { id: 'try-again', label: { key: 'fixTryNowLabel' } },
  ]);
});

test('a wait that is over is not asked for again', () => {
  expect(retryAfter('60', { at: at - 2 * minuteMs }).title.key).toBe('title503');
});

test('a wait is taken from the site only, not from what carries it', () => {
  expect(retryAfter('120', { statusCode: 522 }).title.key).toBe('title522');
});

test('what was typed is spoken of on a form page only', () => {
  const titles = (method: string) =>
    explain(failureWith({ method }), situationWith()).comfort.map(({ title }) => title.key);
  expect(titles('POST')).toContain('reassureTypedTitle');
  expect(titles('GET')).not.toContain('reassureTypedTitle');
});

test.each([
  [
    { seenDays: 23, failedDays: 4 },
    { key: 'daysShare', values: [4, 23] },
  ],
  [{ seenDays: 1, failedDays: 1 }, { key: 'daysFirst' }],
  [{ seenDays: 0, failedDays: 0 }, null],
])('days %j', (days, text) => {
  const past = { ...days, recoveryMinutes: null };
  expect(explain(failureWith(), situationWith({ past })).days).toEqual(text);
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
