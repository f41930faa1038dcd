import type { Step } from './help.ts';

/** Times from Lifewire's guide to restarting a router and modem. */
export const modemSteps: readonly Step[] = [
  { text: { key: 'stepUnplug' }, waitSeconds: 0 },
  { text: { key: 'stepWaitUnplugged' }, waitSeconds: 30 },
  { text: { key: 'stepPlugInModem' }, waitSeconds: 60 },
  { text: { key: 'stepPlugInRouter' }, waitSeconds: 120 },
  { text: { key: 'stepTrySite' }, waitSeconds: 0 },
];
