import { expect, test, vi } from 'vitest';
import { browser } from '../../../lib/browser/api.ts';
import { send } from '../../../lib/messages/send.ts';
import { Unanswered } from '../../../lib/messages/unanswered.ts';

function answerWith(reply: unknown) {
  return vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(reply);
}

test('a page of ours names the tab it speaks for', async () => {
  const sent = answerWith(null);
  expect(await send('stopTrying', null, 7)).toBeNull();
  expect(sent).toHaveBeenCalledWith({ name: 'stopTrying', request: null, tabId: 7 });
});

test('the overlay names none', async () => {
  const sent = answerWith(null);
  await send('stopTrying', null);
  expect(sent).toHaveBeenCalledWith({ name: 'stopTrying', request: null });
});

test('no reply at all is not taken for one', async () => {
  answerWith(undefined);
  await expect(send('stopTrying', null)).rejects.toBeInstanceOf(Unanswered);
});

test('what went wrong in the background rejects here', async () => {
  answerWith({ fault: 'Error: No tab with id: 7.' });
  await expect(send('stopTrying', null)).rejects.toThrow('No tab with id: 7.');
});
