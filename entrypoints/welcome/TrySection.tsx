import { useMemo, useState } from 'preact/hooks';
import type { FixActions } from '../../components/fix-actions.ts';
import { HelpPanel } from '../../components/HelpPanel.tsx';
import { explain } from '../../lib/explain/explain.ts';
import { noProgress } from '../../lib/explain/progress.ts';
import { readLanguage, translate } from '../../lib/i18n.ts';
import type { PanelState } from '../../lib/overlay/panel-state.ts';
import { CopyableDetails } from '../pages/CopyableDetails.tsx';
import { type SampleTables, sampleFailure, sampleSituation } from './sample-failure.ts';

interface TrySectionProps {
  readonly now: number;
  readonly tables: SampleTables;
}

/** A failed page to try the help on, without waiting for a real one. */
export function TrySection({ now, tables }: TrySectionProps) {
  const help = useMemo(
    () => explain(sampleFailure(now), sampleSituation(now, readLanguage(), tables)),
    [now, tables],
  );
  const [state, setState] = useState<PanelState>('card');
  const [isBroken, setBroken] = useState(true);
  const actions = useMemo(() => repairWith(() => setBroken(false)), []);
  return (
    <section>
      <h2>{translate('welcomeTryTitle')}</h2>
      <p>{translate('welcomeTryBody')}</p>
      <div class="broken-page">
        {/* What nginx sends: words of its own, in no other language. */}
        <p class="sample" lang="en" dir="ltr" aria-hidden="true">
          502 Bad Gateway
        </p>
        {isBroken ? (
          <div class="frame">
            <HelpPanel
              help={help}
              state={state}
              details={CopyableDetails}
              onChange={setState}
              progress={noProgress}
              actions={actions}
            />
          </div>
        ) : (
          <p class="repaired" role="status">
            {translate('welcomeTryRepaired')}{' '}
            <button type="button" class="link" onClick={() => setBroken(true)}>
              {translate('welcomeTryAgain')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

/** In the sample every fix helps. */
function repairWith(repair: () => void): FixActions {
  return {
    press: async () => {
      repair();
      return null;
    },
    stopTrying: repair,
    beginStep: () => {},
    lookAgain: () => {},
  };
}
