import type { Text } from './help.ts';

/** Retries for the person, as a surface shows them. */
export interface RetryView {
  /** `answered`: the site answered. This tab loads as soon as it is visible. */
  readonly phase: 'waiting' | 'trying' | 'hidden' | 'offline' | 'answered' | 'gave-up';
  /** Milliseconds since the epoch. */
  readonly nextAt: number;
  readonly triesMade: number;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
}

/** Retries that run, or have succeeded. */
export interface RunningRetry extends RetryView {
  readonly phase: Exclude<RetryView['phase'], 'gave-up'>;
}

export function isRunning(retry: RetryView | null): retry is RunningRetry {
  return retry !== null && retry.phase !== 'gave-up';
}

/** The current step of a manual fix. */
export interface StepView {
  /** The step whose timer runs or ran, counted from 0. */
  readonly step: number;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** What is in progress for a failing page. It changes while the help stays. */
export interface Progress {
  /** The result of the last press, if the page does not show it. */
  readonly said: Text | null;
  /** How the last fix went, if the page still fails. */
  readonly tried: Text | null;
  /** Earlier presses may slow the site. Milliseconds since the epoch. */
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
