import { expect, test } from 'vitest';
import { answersStrangers } from '../../../lib/evidence/answers-strangers.ts';
import type { RecentOutcome } from '../../../lib/evidence/recent-outcome.ts';
import type { LoadProblem } from '../../../lib/navigation/outcome.ts';
import { toRecent } from '../../../lib/record/to-recent.ts';
import { at, failureWith, silenceBy } from '../explain/failures.ts';
import { workedAfter } from '../fake-tabs.ts';

const url = 'https://shop.example/view.php?topic=7';
const failure = failureWith({ url: `${url}#top` });
const minutesAgo = (minutes: number) => at - minutes * 60_000;
const opened = (minutes: number, address = url): RecentOutcome =>
  toRecent({ ...workedAfter(failure), url: address, at: minutesAgo(minutes) });
const check = (minutes: number, address = url) => ({ url: address, at: minutesAgo(minutes) });

test.each<[string, boolean, readonly ReturnType<typeof check>[], LoadProblem?, RecentOutcome[]?]>([
  ['a check just now', true, [check(1)]],
  ['one of several', true, [check(2, 'https://other.example/'), check(1)]],
  ['no check', false, []],
  ['a check of another page, by its query', false, [check(1, url.replace('7', '8'))]],
  ['a check of another page, by its path', false, [check(1, 'https://shop.example/')]],
  ['a check of another host', false, [check(1, url.replace('shop', 'www.shop'))]],
  ['a check of another port', false, [check(1, url.replace('.example', '.example:8443'))]],
  ['a check over http', false, [check(1, url.replace('https', 'http'))]],
  ['a check of ten minutes ago', false, [check(10)]],
  ['a check that came after the failure', false, [check(-1)]],
  ['the answer to a form', false, [check(1)], { ...failure, method: 'POST' }],
  ['a cached copy', false, [check(1)], { ...failure, fromCache: true }],
  ['nobody answered', false, [check(1)], silenceBy('closed', { url })],
  ['the page worked for the person since', false, [check(2)], failure, [opened(1)]],
  ['it worked before the check', true, [check(1)], failure, [opened(2)]],
  ['another page worked since', true, [check(2)], failure, [opened(1, 'https://shop.example/')]],
  ['it works again later', true, [check(2)], failure, [opened(-1)]],
])('%s: %s', (_says, expected, answers, problem = failure, recent = []) => {
  expect(answersStrangers(answers, recent, problem, toRecent(problem))).toBe(expected);
});
