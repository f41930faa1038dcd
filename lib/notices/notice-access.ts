import type { Notice } from './notice.ts';

/** Shown if the person or the browser limits us to some sites. */
export const noticeAccess: Notice = {
  kind: 'no-access',
  title: { key: 'noticeAccessTitle' },
  lines: [{ key: 'noticeAccessBody' }],
  action: { id: 'allow-access', label: { key: 'noticeAccessButton' } },
};
