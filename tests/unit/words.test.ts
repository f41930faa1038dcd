import { describe, expect, test } from 'vitest';
import { bySide } from '../../lib/explain/find-state.ts';
import type { Side } from '../../lib/knowledge/side.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findStatusCode, tables } from '../with-tables.ts';
import { gradeOf, median, sentencesOf, wordsOf } from './readability.ts';

/** Long samples for $1 to $3. */
const samples: Readonly<Record<string, readonly string[]>> = {
  announceShortcut: ['Command+Shift+E'],
  evidenceEdgeAnswered: ['Azure Front Door'],
  evidenceLocal: ['Cloudflare WARP'],
  evidenceSameEdge: ['Azure Front Door'],
  fixClearDataHint: ['shop.example.co.uk'],
  fixClearDataHintCookies: ['shop.example.co.uk'],
  fixClearDataWarning: ['shop.example.co.uk'],
  fixClearSavedHint: ['www.shop.example.co.uk'],
  fixKeepTryingLabelAt: ['Wed 11:45 PM'],
  fixRecord: ['103', '112'],
  fixSavedCopyHint: ['www.shop.example/garden/chairs'],
  fixStatusPageHint: ['status.cloud.microsoft'],
  fixTryAgainHintWait: ['Wed 11:45 PM'],
  fixWaitLabel: ['0:09'],
  keepCount: ['11', '12'],
  keepNext: ['4:59'],
  keepNextAt: ['Wed 11:45 PM'],
  watchAnswered: ['Wed 11:45 PM'],
  watchBadge: ['www.shop.example.co.uk'],
  watchNext: ['Wed 11:45 PM'],
  watchNoticeBody: ['Wed 11:45 PM'],
  watchNoticeTitle: ['www.shop.example.co.uk'],
  watchSaidOnButton: ['Wed 11:45 PM'],
  watchSaidStarted: ['Wed 11:45 PM'],
  detailAddress: ['https://shop.example/cart'],
  detailTime: ['2026-11-22 10:00:00'],
  popupNotLooked: ['Wednesday'],
  popupWorking: ['Wed 11:45 PM'],
  stepTimeLeft: ['120 seconds'],
  title503Later: ['Wed 11:45 PM'],
  headCertificate: ['shop.example'],
  headClosed: ['shop.example'],
  lineCertificate: ['22 November 2026'],
  popupTooOftenUntil: ['429', 'Wed 11:45 PM'],
  badgeTitle: ['502', "It's most likely them, not you."],
  bodyBetween: ['Cloudflare WARP'],
  body503Wait: ['60 minutes'],
};

const texts = Object.entries(messages as Record<string, { message: string }>).map(
  ([key, { message }]) =>
    [
      key,
      message.replace(/\$(\d)/g, (_, position) => samples[key]?.[position - 1] ?? '502'),
    ] as const,
);
const textOf = (key: string) => texts.find(([name]) => name === key)?.[1] ?? '';
const startingWith = (prefix: RegExp) => texts.filter(([key]) => prefix.test(key));

/** Longest English text of each kind, in characters; other languages need up to 40 % more room. */
const lengths: readonly (readonly [what: string, keys: RegExp, limit: number])[] = [
  ['title', /^title/, 48],
  ['headline, beside the name', /^(head|side(?!Edge|Certificate))/, 48],
  ['line about time', /^line/, 90],
  ['body', /^(body|reassure\w+Body)/, 160],
  ['tip', /^tip\w+Body/, 160],
  ['evidence', /^(evidence|history|reason)/, 90],
  ['name in the picture', /^path(?!Named|Stopped)/, 24],
  [
    'button',
    /^(fix\w+Label|fix\w+Yes|fixNo$|keepStop|watch(Cancel|Open|Remove|AllowMessages)$|stepSt|card(MoreHelp|LessHelp|Close|Move|Open|Trying))/,
    24,
  ],
  ['fix hint', /^fix\w+(Hint|Warning|ByHand)/, 120],
  ['sentence on how it goes', /^(fixSaid|keep|watch)/, 90],
  ['fix step', /^step/, 90],
  ['pill', /^pill/, 32],
  ['store name', /^extensionName$/, 45],
  ['store description', /^extensionDescription$/, 132],
];

describe.each(lengths)('length of a %s', (_what, keys, limit) => {
  test.each(startingWith(keys))('%s', (_key, text) => {
    expect(text.length).toBeLessThanOrEqual(limit);
  });
});

test.each(startingWith(/^body/))('%s has two sentences at most', (_key, text) => {
  expect(sentencesOf(text).length).toBeLessThanOrEqual(2);
});

/** Technical terms. Only the owner's part and the details may use them. */
const banned =
  /\b(gateway|upstream|origin|proxy|proxies|tls|ssl|dns|https?|requests?|responses?|time-?outs?|handshake|protocol|invalid|clients?|payload|please|oops|sorry)\b/i;

test.each(texts.filter(([key]) => !/^(owner|detail)/.test(key)))(
  '%s uses no word of the trade',
  (_key, text) => {
    expect(text).not.toMatch(banned);
  },
);

/** Words that only Backsoon's makers understand, and "we" in a product where nobody looks. */
const ours =
  /\b(helpers?|carriers?|carr(y|ies) (this|the)|its other server|the way there|we|us|our)\b/i;

test.each(texts)('%s speaks of nothing that only its makers know', (_key, text) => {
  expect(text).not.toMatch(ours);
});

test.each(texts)('%s has no sentence of more than 18 words', (_key, text) => {
  for (const sentence of sentencesOf(text))
    expect(wordsOf(sentence).length).toBeLessThanOrEqual(18);
});

test('a sentence has 12 words on average, or fewer', () => {
  const sentences = texts.flatMap(([, text]) => sentencesOf(text));
  const words = sentences.reduce((sum, sentence) => sum + wordsOf(sentence).length, 0);
  expect(words / sentences.length).toBeLessThanOrEqual(12);
});

const { other, unknown } = { other: findStatusCode(599.5), unknown: findStatusCode('unknown') };
const sideOf = (side: Side) => bySide.find(({ when }) => when.side === side)?.key ?? 'sideYours';
const wholeMessages = [
  ...[...tables.statusCodes, other, unknown].map(
    ({ code, answerer, side, title, body }) =>
      [`${code} from ${answerer}`, sideOf(side), title, body] as const,
  ),
  ['503 with a short wait', 'sideTheirs', 'title503Wait', 'body503Wait'] as const,
  ['a filter on the way', 'sideBetweenNoName', 'titleBetween', 'bodyBetween'] as const,
  ['a filter with no name', 'sideBetweenNoName', 'titleBetween', 'bodyBetweenNoName'] as const,
  ['the network in doubt', 'sideMaybeYours', 'titleMaybeYours', 'bodyMaybeYours'] as const,
  ['503 with a long wait', 'sideTheirs', 'title503Later', 'body503Later'] as const,
].map(
  ([name, verdict, title, body]) =>
    [name, `${textOf(verdict)} ${textOf(title)}. ${textOf(body)}`] as const,
);

test.each(wholeMessages)('%s reads at grade 6 or below', (_name, text) => {
  expect(gradeOf(text)).toBeLessThanOrEqual(6);
});

test('half of all messages read at grade 4 or below', () => {
  expect(median(wholeMessages.map(([, text]) => gradeOf(text)))).toBeLessThanOrEqual(4);
});

test.each(wholeMessages)('%s is announced in 25 words or fewer', (_name, text) => {
  const announced = `${sentencesOf(text).slice(0, 2).join(' ')} ${textOf('announceShortcut')}`;
  expect(wordsOf(announced).length).toBeLessThanOrEqual(25);
});

test('each sentence of the closed list says whose side it is', () => {
  for (const { key } of bySide) expect(textOf(key)).toMatch(/\b(you|your)\b/);
});

test.each(startingWith(/^owner(?!\w+Title)/))('%s reads at grade 9 or below', (_key, text) => {
  expect(gradeOf(text)).toBeLessThanOrEqual(9);
});

test('positions in a message are used from $1 on, none left out', () => {
  for (const [key, { message }] of Object.entries(messages)) {
    const positions = [...new Set(message.match(/\$\d/g))].sort();
    expect(positions, key).toEqual(positions.map((_, index) => `$${index + 1}`));
  }
});
