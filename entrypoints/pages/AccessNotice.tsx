import { useEffect, useState } from 'preact/hooks';
import { NoticePanel } from '../../components/NoticePanel.tsx';
import {
  askForAllSites,
  followPermissions,
  mayLookEverywhere,
} from '../../lib/browser/permissions.ts';
import { report } from '../../lib/errors.ts';
import { noticeAccess } from '../../lib/notices/notice-access.ts';

/** Shown while we may see some sites only, or none. */
export function AccessNotice() {
  const [mayLook, setMayLook] = useState(true);
  useEffect(() => {
    const closing = new AbortController();
    const look = () => void mayLookEverywhere().then(setMayLook, report);
    followPermissions(look, closing.signal);
    look();
    return () => closing.abort();
  }, []);
  if (mayLook) return null;
  return <NoticePanel notice={noticeAccess} onAction={() => void askForAllSites().catch(report)} />;
}
