import { beforeEach, expect, test } from 'vitest';
import {
  type OverlayStart,
  receiveStart,
  startHandedOver,
} from '../../../lib/messages/overlay-start.ts';

// Nothing of it is looked at on the way.
const start = { doubts: ['captcha'] } as unknown as OverlayStart;

beforeEach(() => {
  globalThis.backsoonStart = undefined;
  globalThis.backsoonTakeStart = undefined;
});

test('handed over before the overlay comes up', async () => {
  receiveStart(start);
  expect(await startHandedOver()).toBe(start);
});

test('handed over to an overlay that waits', async () => {
  const waiting = startHandedOver();
  receiveStart(start);
  expect(await waiting).toBe(start);
});

test('the function that is sent into pages names nothing but globals', () => {
  const sent = new Function(`return ${receiveStart}`)() as typeof receiveStart;
  sent(start);
  expect(globalThis.backsoonStart).toBe(start);
});
