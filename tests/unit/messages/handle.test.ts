import { beforeEach, expect, type Mock, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noProgress } from '../../../lib/explain/progress.ts';
import { type Handlers, handleMessages } from '../../../lib/messages/handle.ts';

type Heard = Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0];
type Listener = (message: unknown, sender: object, reply: () => void) => unknown;

const ours = {
  id: fakeBrowser.runtime.id,
  tab: { id: 7 },
  frameId: 0,
  documentId: 'D1',
  url: 'https://shop.example/',
};
const runFix = { name: 'runFix', request: { fix: 'try-again' } };

let listener: Listener;
let handlers: { [Name in keyof Handlers]: Mock<Handlers[Name]> };

beforeEach(() => {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  handlers = {
    askForHelp: vi.fn(async () => null),
    runFix: vi.fn(async () => null),
    askForLook: vi.fn(async () => ({
      shown: 'card' as const,
      theme: 'auto' as const,
      helpDesk: null,
      mayHide: true,
      last: {},
    })),
    rememberPanel: vi.fn(async () => null),
    hideHere: vi.fn(async () => null),
    lookAgain: vi.fn(async () => noProgress),
    stopTrying: vi.fn(async () => noProgress),
    beginStep: vi.fn(async () => noProgress),
    noteShown: vi.fn(async () => null),
    giveUp: vi.fn(async () => null),
    keepIntent: vi.fn(async () => null),
    settleIntent: vi.fn(async () => null),
    openWatched: vi.fn(async () => null),
    cancelWatch: vi.fn(async () => null),
  };
  handleMessages(handlers);
  const [[heard] = []] = add.mock.calls;
  if (!heard) throw new Error('Nobody listens.');
  // Of what the browser tells of a sender, some is enough here.
  listener = (message, sender, reply) => heard(message, sender as Parameters<Heard>[1], reply);
});

test('a message of our own overlay is handled for its own tab', async () => {
  await listener(runFix, ours, () => {});
  expect(handlers.runFix).toHaveBeenCalledWith(runFix.request, {
    tabId: 7,
    documentId: 'D1',
    url: 'https://shop.example/',
  });
});

test.each([
  ['another extension', { ...ours, id: 'other@extension' }],
  ['a frame inside a page', { ...ours, frameId: 3 }],
  ['a page of our own, which has no tab to speak for', { ...ours, tab: undefined }],
])('not heard: %s', (_, sender) => {
  expect(listener(runFix, sender, () => {})).toBeUndefined();
  expect(handlers.runFix).not.toHaveBeenCalled();
});

test.each([
  ['a name that nobody handles', { name: 'deleteAll', request: null }],
  ['a name that every object has', { name: 'toString', request: null }],
  ['no name', { request: null }],
  ['a word', 'runFix'],
  ['nothing', null],
])('left to others: %s', (_, message) => {
  expect(listener(message, ours, () => {})).toBeUndefined();
});

const popup = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };

test.each([
  ['the popup', popup],
  ['the popup in a tab of its own', { ...popup, tab: { id: 9 }, frameId: 0 }],
])('%s speaks for the tab that it names', async (_, sender) => {
  await listener({ ...runFix, tabId: 7 }, sender, () => {});
  expect(handlers.runFix).toHaveBeenCalledWith(runFix.request, {
    tabId: 7,
    documentId: '',
    url: '',
  });
});

test('the popup must name a tab', () => {
  expect(listener(runFix, popup, () => {})).toBeUndefined();
});

test('an overlay may not name another tab', async () => {
  await listener({ ...runFix, tabId: 99 }, ours, () => {});
  expect(handlers.runFix.mock.lastCall?.[1]).toMatchObject({ tabId: 7 });
});

test.each(['keepIntent', 'settleIntent', 'openWatched', 'cancelWatch'] as const)(
  'only a page of ours may say %s',
  (name) => {
    expect(listener({ name, request: {}, tabId: 7 }, ours, () => {})).toBeUndefined();
    expect(handlers[name]).not.toHaveBeenCalled();
  },
);

test('a handler that fails is reported, and answered as a fault', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  handlers.runFix.mockRejectedValue(new Error('No tab with id: 7.'));
  expect(await listener(runFix, ours, () => {})).toEqual({ fault: 'Error: No tab with id: 7.' });
  expect(said).toHaveBeenCalled();
});
