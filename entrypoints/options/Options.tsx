import { useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { PageHistory } from '../../lib/history/page-history.ts';
import { translate } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeSettings } from '../../lib/settings/store.ts';
import { KeptMoreNotice } from '../pages/KeptMoreNotice.tsx';
import { useDecided } from '../pages/use-decided.ts';
import { AboutSection } from './AboutSection.tsx';
import { DataSection } from './DataSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { ShownSection } from './ShownSection.tsx';

/** Changes some settings; the page follows when they are stored. */
export type Change = (change: Partial<Settings>) => void;

export function Options({ history }: { readonly history: PageHistory }) {
  const decided = useDecided();
  const [said, setSaid] = useState('');
  if (!decided) return null;
  const change: Change = (part) => {
    setSaid('');
    changeSettings(() => part)
      .then(() => setSaid(translate('optionsSaved')))
      .catch(report);
  };
  return (
    <>
      <h1>{translate('optionsTitle')}</h1>
      <p class="said" role="status">
        {said}
      </p>
      <KeptMoreNotice />
      <ShownSection decided={decided} onChange={change} />
      <HistorySection decided={decided} onChange={change} />
      <DataSection history={history} settings={decided.settings} />
      <KeysSection />
      <AboutSection />
    </>
  );
}
