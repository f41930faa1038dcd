import { NoticePanel } from '../../components/NoticePanel.tsx';
import { usePageNotices } from './use-page-notices.ts';

export function PageNotices({ tabId }: { readonly tabId: number }) {
  const notices = usePageNotices(tabId);
  return (
    <>
      {notices.map((notice) => (
        <NoticePanel key={notice.kind} notice={notice} />
      ))}
    </>
  );
}
