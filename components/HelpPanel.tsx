import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FixId, Help } from '../lib/explain/help.ts';
import type { Progress } from '../lib/explain/progress.ts';
import { translate } from '../lib/i18n.ts';
import type { PanelState } from '../lib/overlay/panel-state.ts';
import { FixProgress } from './FixProgress.tsx';
import type { FixActions } from './fix-actions.ts';
import type { HelpDetailsProps } from './HelpDetails.tsx';
import { type DrawAnswer, HelpSummary } from './HelpSummary.tsx';
import { Pill } from './Pill.tsx';
import type { PlaceActions } from './PlaceButtons.tsx';
import { SayText } from './SayText.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** A page has one panel, so its parts need no ids of their own: `useId` would cost the overlay bytes. */
const detailsId = 'help-all';

/** Draws `HelpDetails`. It brings its own way to copy. */
export type DrawDetails = ComponentType<Omit<HelpDetailsProps, 'onCopy'>>;

interface HelpPanelProps {
  readonly help: Help;
  readonly state: PanelState;
  /** Draws what is under More help. `null`: it is still to come, and `state` is not `details`. */
  readonly details: DrawDetails | null;
  /** Absent in the popup, which has nothing to close. */
  readonly onClose?: () => void;
  readonly onChange: (state: PanelState) => void;
  /** Actions for the help itself, in a site's page. */
  readonly place?: PlaceActions;
  readonly progress: Progress;
  readonly actions: FixActions;
  /** What stands above the buttons. Left out: the headline of a card, and its picture. */
  readonly drawAnswer?: DrawAnswer;
}

/** One failure, explained: the same in the overlay and in the popup. */
export function HelpPanel(props: HelpPanelProps) {
  const { help, progress, actions, state, onClose, onChange, place, drawAnswer } = props;
  const { details: Details } = props;
  const isOpen = state === 'details';
  const panel = useRef<HTMLElement>(null);
  const keepFocus = useKeptFocus(panel, state);
  const [wanted, setWanted] = useState<FixId | null>(null);
  const openFix = (fix: FixId) => {
    setWanted(fix);
    change('details');
  };
  const change = (next: PanelState) => {
    keepFocus();
    onChange(next);
  };
  const { statusCode } = help;
  // An answer of its own names the code itself.
  const code =
    Number.isInteger(statusCode) && !drawAnswer
      ? translate('cardCode', [String(statusCode)])
      : null;
  return (
    <section
      class="help"
      ref={panel}
      aria-label={translate('cardLabel')}
      // A press on text moves the focus here, so that Escape works.
      tabIndex={-1}
      data-state={state}
      data-status={statusCode}
      data-cause={help.cause}
      data-side={help.side}
      data-broken={help.broken}
      data-how-long={help.howLong}
      data-answerer={help.answerer}
      data-where={help.where}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || state === 'pill' || (state === 'card' && !onClose)) return;
        event.preventDefault();
        event.stopPropagation();
        change(isOpen ? 'card' : 'pill');
      }}
    >
      {state === 'pill' ? (
        <Pill help={help} onOpen={() => change('card')} onClose={onClose} />
      ) : (
        <>
          <HelpSummary
            help={help}
            progress={progress}
            actions={actions}
            onOpenFix={openFix}
            isOpen={isOpen}
            onClose={onClose}
            drawAnswer={drawAnswer}
          />
          <div class="foot">
            <span class="soft">{help.days ? <SayText text={help.days} /> : code}</span>
            <button
              type="button"
              class="link more"
              aria-expanded={isOpen}
              aria-controls={detailsId}
              onClick={() => {
                setWanted(null);
                change(isOpen ? 'card' : 'details');
              }}
            >
              {translate(isOpen ? 'cardLessHelp' : 'cardMoreHelp')}
              <span class="chevron" aria-hidden="true" data-open={isOpen} />
            </button>
          </div>
          <div id={detailsId} hidden={!isOpen}>
            {isOpen && Details && (
              <Details
                help={help}
                progress={progress}
                actions={actions}
                wanted={wanted}
                place={place}
              />
            )}
          </div>
        </>
      )}
      <FixProgress progress={progress} />
    </section>
  );
}
