import type { Notice } from './notice.ts';

/** Said where the person, or the browser, lets us look at some sites only. */
export const noticeAccess: Notice = {
  kind: 'no-access',
  title: { key: 'noticeAccessTitle' },
  lines: [{ key: 'noticeAccessBody' }],
  action: { id: 'allow-access', label: { key: 'noticeAccessButton' } },
};
