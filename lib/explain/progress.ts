import type { Text } from './help.ts';

/** Loading the page again and again for the person, as a surface shows it. */
export interface RetryView {
  /** `answered`: the site did, and this tab follows as soon as it is looked at. */
  readonly phase: 'waiting' | 'trying' | 'hidden' | 'offline' | 'answered' | 'gave-up';
  /** Milliseconds since the epoch. */
  readonly nextAt: number;
  readonly triesMade: number;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
}

/** Tries that go on, or have led somewhere. */
export interface RunningRetry extends RetryView {
  readonly phase: Exclude<RetryView['phase'], 'gave-up'>;
}

export function isRunning(retry: RetryView | null): retry is RunningRetry {
  return retry !== null && retry.phase !== 'gave-up';
}

/** How far the person is in a fix done by hand. */
export interface StepView {
  /** The step whose timer runs, or ran; counted from 0. */
  readonly step: number;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** What is under way for one failing page: it changes while the help stays. */
export interface Progress {
  /** What the last press did, where the page itself does not show it. */
  readonly said: Text | null;
  /** How the last fix went, given that the page still fails. */
  readonly tried: Text | null;
  /** Milliseconds since the epoch: pressing before this may slow the site. */
  readonly mayTryAt: number;
  readonly retry: RetryView | null;
  readonly step: StepView | null;
}

export const noProgress: Progress = {
  said: null,
  tried: null,
  mayTryAt: 0,
  retry: null,
  step: null,
};
