import { minuteMs } from '../time-units.ts';

/**
 * Chromium rounds a shorter alarm up (measured: Chromium 156). Alarms that come more often would keep
 * the worker awake for ever.
 */
export const shortestAlarmMs = minuteMs;
