export { dayMs, hourMs, minuteMs } from '../lib/time-units.ts';
