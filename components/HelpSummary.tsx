import type { Help } from '../lib/explain/help.ts';
import type { Progress } from '../lib/explain/progress.ts';
import { CloseButton } from './CloseButton.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { FixButton } from './FixButton.tsx';
import type { FixActions } from './fix-actions.ts';
import { PathPicture } from './PathPicture.tsx';
import { SayText } from './SayText.tsx';
import { SideIcon } from './SideIcon.tsx';

interface HelpSummaryProps {
  readonly help: Help;
  readonly progress: Progress;
  readonly actions: FixActions;
  /** Fixes done by hand have their steps there. */
  readonly onOpenSteps: () => void;
  readonly onClose?: () => void;
}

/** The card gives the strongest reasons; the details give all. */
const evidenceLimit = 2;

/** What the card says in the first three seconds: whose side, what happened, what to press. */
export function HelpSummary(props: HelpSummaryProps) {
  const { help, progress, actions, onOpenSteps, onClose } = props;
  const first = help.fixes.filter(({ place }) => place === 'first');
  const openSteps = async () => {
    onOpenSteps();
    return null;
  };
  return (
    <>
      <div class="head">
        <p class="verdict" data-tone={help.side}>
          <SideIcon side={help.side} />
          <span>
            <SayText text={help.verdict} />
          </span>
        </p>
        {onClose && <CloseButton onClose={onClose} />}
      </div>
      <h2 class="title" tabIndex={-1} data-lead>
        <SayText text={help.title} />
      </h2>
      <p class="body">
        <SayText text={help.body} />
      </p>
      {help.formWarning && (
        <p class="warning" role="note">
          <strong>
            <SayText text={help.formWarning.title} />
          </strong>{' '}
          <SayText text={help.formWarning.body} />
        </p>
      )}
      <PathPicture path={help.path} />
      {help.evidence.length > 0 && <EvidenceList texts={help.evidence.slice(0, evidenceLimit)} />}
      <div class="buttons">
        {first.map((fix, index) => (
          <FixButton
            key={fix.id}
            fix={fix}
            isMain={index === 0}
            mayTryAt={progress.mayTryAt}
            onPress={fix.steps.length > 0 ? openSteps : actions.press}
          />
        ))}
      </div>
    </>
  );
}
