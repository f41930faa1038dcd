/**
 * Chromium rounds a shorter alarm up (measured: Chromium 156). One that returns sooner would keep the
 * worker awake for ever.
 */
export const shortestAlarmMs = 60_000;
