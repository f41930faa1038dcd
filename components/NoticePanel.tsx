import { sideWords } from '../lib/explain/headline.ts';
import { translate } from '../lib/i18n.ts';
import type { Notice, NoticeAction } from '../lib/notices/notice.ts';
import { SayText } from './SayText.tsx';
import { SideIcon } from './SideIcon.tsx';

interface NoticePanelProps {
  readonly notice: Notice;
  readonly onAction: (action: NoticeAction) => void;
}

/** One thing to know about the page, and at most one thing to do about it. */
export function NoticePanel({ notice, onAction }: NoticePanelProps) {
  const { kind, side, title, lines, action } = notice;
  return (
    <section class="notice" data-notice={kind}>
      {side && (
        <p class="side" data-side={side}>
          <SideIcon side={side} /> {translate(sideWords[side])}
        </p>
      )}
      <h2>
        <SayText text={title} />
      </h2>
      {lines.map((line) => (
        <p key={[line.key, ...(line.values ?? [])].join(' ')}>
          <SayText text={line} />
        </p>
      ))}
      {action && (
        <button
          type="button"
          class="button"
          data-action={action.id}
          onClick={() => onAction(action.id)}
        >
          <SayText text={action.label} />
        </button>
      )}
    </section>
  );
}
