import { vi } from 'vitest';
import type { Recorder } from '../../../lib/record/recorder.ts';

/** A recorder that records nothing, and knows what it was asked. */
export function fakeRecorder() {
  return {
    load: vi.fn<Recorder['load']>(async () => {}),
    subframe: vi.fn<Recorder['subframe']>(async () => {}),
    retract: vi.fn<Recorder['retract']>(async () => {}),
    answerer: vi.fn<Recorder['answerer']>(async () => {}),
    recall: vi.fn<Recorder['recall']>(async () => null),
    check: vi.fn<Recorder['check']>(async () => {}),
  };
}
