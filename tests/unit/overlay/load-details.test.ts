import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { detailsLoader } from '../../../entrypoints/overlay.content/load-details.ts';

const sendMessage = vi.fn();
const addStyles = vi.fn();
const details = () => null;

beforeEach(() => {
  sendMessage.mockReset().mockResolvedValue(null);
  addStyles.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage });
});

/** What the script of the details does. */
function runScript(): void {
  globalThis.backsoonTakeDetails?.({ details, styles: '.details {}' });
}

test('the details are asked for once, however often they are wanted', async () => {
  const load = detailsLoader(addStyles, () => false);
  const both = Promise.all([load(), load()]);
  runScript();
  expect(await both).toEqual([details, details]);
  expect(await load()).toBe(details);
  expect(sendMessage.mock.calls).toEqual([[{ name: 'loadDetails', request: null }]]);
  expect(addStyles.mock.calls).toEqual([['.details {}']]);
});

test('a question that nobody answered is asked again by the next press', async () => {
  sendMessage.mockRejectedValueOnce(new Error('no worker'));
  const load = detailsLoader(addStyles, () => true);
  await expect(load()).rejects.toThrow('no worker');
  const loading = load();
  runScript();
  expect(await loading).toBe(details);
});
