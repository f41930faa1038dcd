import { useEffect, useRef } from 'preact/hooks';
import type { FixId, Help } from '../lib/explain/help.ts';
import type { Progress } from '../lib/explain/progress.ts';
import { translate } from '../lib/i18n.ts';
import { CopyDetails } from './CopyDetails.tsx';
import { Disclosure } from './Disclosure.tsx';
import { ContactRow, FixList } from './FixList.tsx';
import type { FixActions } from './fix-actions.ts';
import { OwnerHelp } from './OwnerHelp.tsx';
import { type PlaceActions, PlaceButtons } from './PlaceButtons.tsx';
import { SayText } from './SayText.tsx';
import { TitledTexts } from './TitledTexts.tsx';
import { WhySection } from './WhySection.tsx';

export interface HelpDetailsProps {
  readonly help: Help;
  readonly progress: Progress;
  readonly actions: FixActions;
  readonly onCopy: (words: string) => Promise<boolean>;
  /** The row to open and focus. */
  readonly wanted: FixId | null;
  readonly place: PlaceActions | undefined;
}

/** What the card does not show: reasons, more fixes, reassurance, and advice for the owner. */
export function HelpDetails(props: HelpDetailsProps) {
  const { help, progress, actions, onCopy, wanted, place } = props;
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = wanted && whole.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`);
    if (!row) return;
    for (const fold of [row.closest('details'), ...row.querySelectorAll('details')])
      if (fold) fold.open = true;
    row.scrollIntoView({ block: 'nearest' });
    row.focus();
  }, [wanted]);
  const isOnCard = (fix: Help['fixes'][number]) => fix.place === 'main' || fix.place === 'quiet';
  const open = help.fixes.filter((fix) => (isOnCard(fix) ? fix.isByHand : fix.place === 'more'));
  const rest = help.fixes.filter(({ place }) => place === 'rest');
  const { about } = help;
  const owner = help.owner && help.owner.fixes.length > 0 && (
    <Disclosure name="owner" label={translate('ownerTitle')}>
      <OwnerHelp owner={help.owner} />
    </Disclosure>
  );
  return (
    <div class="details" ref={whole}>
      {help.isOwnServer && owner}
      <WhySection help={help} />
      {(open.length > 0 || rest.length > 0 || actions.showContact) && (
        <h3>{translate('cardAllFixes')}</h3>
      )}
      {open.length > 0 && <FixList fixes={open} progress={progress} actions={actions} />}
      {actions.showContact && <ContactRow onShow={actions.showContact} />}
      {rest.length > 0 && (
        <details class="ways">
          <summary>{translate('cardMoreWays')}</summary>
          <FixList fixes={rest} progress={progress} actions={actions} />
        </details>
      )}
      {help.comfort.length > 0 && (
        <>
          <h3>{translate('cardDontWorry')}</h3>
          <TitledTexts texts={help.comfort} />
        </>
      )}
      {about && about.steps.length > 0 && (
        <Disclosure name="about" label={translate(about.title.key, about.title.values)}>
          {about.steps.map((text) => (
            <p key={text.key}>
              <SayText text={text} />
            </p>
          ))}
        </Disclosure>
      )}
      {!help.isOwnServer && owner}
      <Disclosure name="details" label={translate('detailsTitle')}>
        <CopyDetails details={help.details} onCopy={onCopy} />
      </Disclosure>
      {place && <PlaceButtons place={place} />}
    </div>
  );
}
