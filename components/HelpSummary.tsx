import type { ComponentChild } from 'preact';
import { type FirstScreen, firstScreen } from '../lib/explain/first-screen.ts';
import type { Fix, FixId, Help } from '../lib/explain/help.ts';
import type { Progress } from '../lib/explain/progress.ts';
import { formatWhenNow } from '../lib/i18n.ts';
import { CloseButton } from './CloseButton.tsx';
import { FixButton } from './FixButton.tsx';
import type { FixActions } from './fix-actions.ts';
import { Headline } from './Headline.tsx';
import { KeepTrying } from './KeepTrying.tsx';
import { PathPicture } from './PathPicture.tsx';
import { Sign } from './Sign.tsx';

export type DrawAnswer = (screen: FirstScreen) => ComponentChild;

interface HelpSummaryProps {
  readonly help: Help;
  readonly progress: Progress;
  readonly actions: FixActions;
  /** Opens a manual fix under More help. */
  readonly onOpenFix: (fix: FixId) => void;
  readonly isOpen: boolean;
  readonly onClose: (() => void) | undefined;
  readonly drawAnswer: DrawAnswer | undefined;
}

/** The first screen of the card: what, whose side, how long, what to press. */
export function HelpSummary(props: HelpSummaryProps) {
  const { help, progress, actions, onOpenFix, isOpen, onClose, drawAnswer } = props;
  const screen = firstScreen(help, progress, formatWhenNow);
  const press = (fix: Fix) =>
    fix.isByHand
      ? async () => {
          onOpenFix(fix.id);
          return null;
        }
      : actions.press;
  const { mayTryAt } = progress;
  return (
    <>
      {onClose && (
        <div class="head">
          <Sign isAddOn />
          <CloseButton onClose={onClose} />
        </div>
      )}
      {drawAnswer ? drawAnswer(screen) : <Headline help={help} screen={screen} />}
      {screen.running && <KeepTrying retry={screen.running} actions={actions} isMain />}
      {screen.main && (
        <FixButton look="main" fix={screen.main} mayTryAt={mayTryAt} onPress={press(screen.main)} />
      )}
      {screen.quiet.length > 0 && (
        <div class="quiet">
          {screen.quiet.map((fix) => (
            <FixButton
              key={fix.id}
              look="quiet"
              fix={fix}
              mayTryAt={mayTryAt}
              onPress={press(fix)}
            />
          ))}
        </div>
      )}
      {help.path && !isOpen && !drawAnswer && <PathPicture path={help.path} />}
    </>
  );
}
