import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import { type Decided, followDecided, readDecided } from '../../lib/settings/store.ts';

/** The settings and their changes; `null` until they are read. It also sets the page's theme. */
export function useDecided(): Decided | null {
  const [decided, setDecided] = useState<Decided | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const take = (read: Decided) => {
      document.documentElement.dataset.theme = read.settings.theme;
      setDecided(read);
    };
    followDecided(take, leaving.signal);
    readDecided().then(take, report);
    return () => leaving.abort();
  }, []);
  return decided;
}
