import { useEffect, useMemo, useState } from 'preact/hooks';
import { Sign } from '../../components/Sign.tsx';
import { openOptions } from '../../lib/browser/extension.ts';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';
import {
  createTablesReader,
  emptyTables,
  type Tables,
} from '../../lib/worker/read-failure-tables.ts';
import { AccessNotice } from '../pages/AccessNotice.tsx';
import { useDecided } from '../pages/use-decided.ts';
import { HistorySample } from './HistorySample.tsx';
import { KeptSection } from './KeptSection.tsx';
import { PinSection } from './PinSection.tsx';
import { TrySection } from './TrySection.tsx';

const readTables = createTablesReader();

/** The welcome page. */
export function Welcome() {
  const decided = useDecided();
  const now = useMemo(() => Date.now(), []);
  const [tables, setTables] = useState<Tables>(emptyTables);
  useEffect(() => {
    readTables().then(setTables, report);
  }, []);
  return (
    <>
      <Sign />
      <h1>{translate('welcomeTitle')}</h1>
      <p>{translate('welcomeBody')}</p>
      <AccessNotice />
      <TrySection now={now} tables={tables} />
      <section>
        <h2>{translate('welcomeHistoryTitle')}</h2>
        <HistorySample now={now} />
      </section>
      <KeptSection decided={decided} />
      <PinSection />
      <button
        type="button"
        class="button settings"
        onClick={() => void openOptions().catch(report)}
      >
        {translate('welcomeSettings')}
      </button>
    </>
  );
}
