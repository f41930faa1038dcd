import type { Help } from '../lib/explain/help.ts';
import type { Progress } from '../lib/explain/progress.ts';
import { translate } from '../lib/i18n.ts';
import { CopyDetails } from './CopyDetails.tsx';
import { Disclosure } from './Disclosure.tsx';
import { FixList } from './FixList.tsx';
import type { FixActions } from './fix-actions.ts';
import { OwnerHelp } from './OwnerHelp.tsx';
import { type PlaceActions, PlaceButtons } from './PlaceButtons.tsx';
import { SayText } from './SayText.tsx';
import { TitledTexts } from './TitledTexts.tsx';

interface HelpDetailsProps {
  readonly help: Help;
  readonly progress: Progress;
  readonly actions: FixActions;
  readonly onCopy: (words: string) => Promise<boolean>;
  readonly place?: PlaceActions;
}

/** More help: more fixes, the reasons, what this error is not, and what its owner can do. */
export function HelpDetails({ help, progress, actions, onCopy, place }: HelpDetailsProps) {
  const owner = (
    <Disclosure name="owner" label={translate('ownerTitle')}>
      <OwnerHelp owner={help.owner} />
    </Disclosure>
  );
  return (
    <div class="details">
      {help.isOwnServer && owner}
      <h3>{translate('cardAllFixes')}</h3>
      <FixList fixes={help.fixes} progress={progress} actions={actions} />
      <TitledTexts texts={help.tips} />
      {help.evidence.length > 0 && (
        <>
          <h3>{translate('cardWhyWeThinkSo')}</h3>
          <ul class="reasons">
            {[...(help.reason ? [help.reason] : []), ...help.evidence].map((text) => (
              <li key={text.key}>
                <SayText text={text} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{translate('cardDontWorry')}</h3>
      <TitledTexts texts={help.reassurance} />
      <Disclosure name="about" label={translate(help.about.title.key, help.about.title.values)}>
        {help.about.steps.map((text) => (
          <p key={text.key}>
            <SayText text={text} />
          </p>
        ))}
      </Disclosure>
      {!help.isOwnServer && owner}
      <Disclosure name="details" label={translate('detailsTitle')}>
        <CopyDetails details={help.details} onCopy={onCopy} />
      </Disclosure>
      {place && <PlaceButtons place={place} />}
    </div>
  );
}
