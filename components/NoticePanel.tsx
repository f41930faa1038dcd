import type { Notice } from '../lib/notices/notice.ts';
import { SayText } from './SayText.tsx';

interface NoticePanelProps {
  readonly notice: Notice;
  /** Absent where there is nothing to do. */
  readonly onAction?: () => void;
}

/** One notice about the page, with at most one action. */
export function NoticePanel({ notice, onAction }: NoticePanelProps) {
  const { kind, title, lines, action } = notice;
  return (
    <section class="notice" data-notice={kind}>
      <h2>
        <SayText text={title} />
      </h2>
      {lines.map((line) => (
        <p key={[line.key, ...(line.values ?? [])].join(' ')}>
          <SayText text={line} />
        </p>
      ))}
      {action && (
        <button type="button" class="button" data-action={action.id} onClick={onAction}>
          <SayText text={action.label} />
        </button>
      )}
    </section>
  );
}
