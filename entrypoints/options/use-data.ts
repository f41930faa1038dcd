import { useEffect, useState } from 'preact/hooks';
import { describeFault } from '../../components/describe-fault.ts';
import { report } from '../../lib/errors.ts';
import { writeCsv, writeJson } from '../../lib/history/export-file.ts';
import type { ImportWay } from '../../lib/history/import-tries.ts';
import type { HistorySize } from '../../lib/history/measure.ts';
import { nameFault } from '../../lib/history/name-fault.ts';
import type { PageHistory } from '../../lib/history/page-history.ts';
import { type ImportPreview, type Refusal, readImport } from '../../lib/history/read-import.ts';
import { mostTries } from '../../lib/history/size.ts';
import { translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import { groupingOf, oldestKeptAt, type Settings } from '../../lib/settings/settings.ts';
import { saveFile } from './save-file.ts';

const refusals = {
  'too-big': 'optionsImportTooBig',
  'not-json': 'optionsImportNotJson',
  'not-ours': 'optionsImportNotOurs',
  newer: 'optionsImportNewer',
} as const satisfies Record<Refusal, MessageKey>;

type ReadyImport = Extract<ImportPreview, { kind: 'ready' }>;

/** Actions on all data, one at a time. */
export function useData(history: PageHistory, settings: Settings) {
  /** `undefined` while it is measured for the first time; `null`: that failed. */
  const [size, setSize] = useState<HistorySize | null>();
  const [preview, setPreview] = useState<ReadyImport | null>(null);
  /** The progress from 0 to 1 of a running action. */
  const [progress, setProgress] = useState<number | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    refresh().catch((error: unknown) => {
      setSize(null);
      showFault(error);
    });
  }, [history]);

  async function refresh(): Promise<void> {
    setSize(await history.measure());
  }

  function showFault(error: unknown): void {
    const fault = nameFault(error);
    if (fault !== 'newer') report(error);
    const isKnown = fault === 'newer' || fault === 'full';
    setSaid(isKnown ? describeFault(fault) : translate('optionsFailed'));
  }

  async function run(work: () => Promise<string>): Promise<void> {
    setSaid('');
    setProgress(0);
    try {
      setSaid(await work());
      await refresh();
    } catch (error) {
      showFault(error);
    }
    setProgress(null);
  }

  return {
    size,
    preview,
    progress,
    said,
    save: (form: 'json' | 'csv') =>
      run(async () => {
        const tries = await history.readAllTries();
        const now = Date.now();
        const name = `backsoon-${new Date(now).toISOString().slice(0, 10)}.${form}`;
        const type = form === 'json' ? 'application/json' : 'text/csv';
        saveFile(name, type, form === 'json' ? writeJson(tries, now) : writeCsv(tries));
        return '';
      }),
    look: (file: File) =>
      run(async () => {
        const now = Date.now();
        const oldestAt = oldestKeptAt(settings, now);
        const read = await readImport(file, { now, oldestAt, grouping: groupingOf(settings) });
        setPreview(read.kind === 'ready' ? read : null);
        return read.kind === 'ready' ? '' : translate(refusals[read.reason]);
      }),
    cancel: () => setPreview(null),
    take: (way: ImportWay) =>
      run(async () => {
        if (!preview) return '';
        const taken = await history.importTries(preview.tries, way, setProgress);
        await history.prune({ oldestAt: oldestKeptAt(settings, Date.now()), mostTries });
        setPreview(null);
        return translate('optionsImportDone', [taken]);
      }),
    forgetAll: () =>
      run(async () => {
        await history.forgetAll();
        return translate('optionsForgetDone');
      }),
  };
}
