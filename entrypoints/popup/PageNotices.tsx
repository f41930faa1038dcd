import { NoticePanel } from '../../components/NoticePanel.tsx';
import { report } from '../../lib/errors.ts';
import { send } from '../../lib/messages/send.ts';
import { usePageNotices } from './use-page-notices.ts';

export function PageNotices({ tabId }: { readonly tabId: number }) {
  const notices = usePageNotices(tabId);
  const tryAgain = () => void send('runFix', { fix: 'try-again' }, tabId).catch(report);
  return (
    <>
      {notices.map((notice) => (
        <NoticePanel key={notice.kind} notice={notice} onAction={tryAgain} />
      ))}
    </>
  );
}
