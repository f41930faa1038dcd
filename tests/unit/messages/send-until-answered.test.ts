import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '../../../lib/browser/api.ts';
import { sendUntilAnswered } from '../../../lib/messages/send-until-answered.ts';

const stopped = () => Promise.reject(new Error('Could not establish connection.'));
const silent = () => new Promise<never>(() => {});
const noReply = async () => undefined;
const fault = async () => ({ fault: 'Error: it broke' });
const answer = async () => null;
const stays = () => false;

beforeEach(() => {
  vi.useFakeTimers();
});

function answerWith(...replies: readonly (() => Promise<unknown>)[]) {
  const sent = vi.spyOn(browser.runtime, 'sendMessage');
  for (const reply of replies) sent.mockImplementationOnce(reply);
  return sent;
}

test.each([
  ['is stopped', stopped],
  ['never answers', silent],
  ['says nothing', noReply],
  ['fails', fault],
])('a worker that %s is asked again, three times', async (_, bad) => {
  const sent = answerWith(bad, bad, bad, answer);
  const asked = sendUntilAnswered('noteShown', null, stays);
  await vi.runAllTimersAsync();
  expect(await asked).toBeNull();
  expect(sent).toHaveBeenCalledTimes(4);
});

test('the last that went wrong is told', async () => {
  const sent = answerWith(silent, silent, silent, stopped, answer);
  const asked = sendUntilAnswered('noteShown', null, stays);
  const told = expect(asked).rejects.toThrow('Could not establish connection.');
  await vi.runAllTimersAsync();
  await told;
  expect(sent).toHaveBeenCalledTimes(4);
});

test('nobody is asked again from a page that is left', async () => {
  const sent = answerWith(stopped, answer);
  await expect(sendUntilAnswered('noteShown', null, () => true)).rejects.toThrow();
  expect(sent).toHaveBeenCalledTimes(1);
});
