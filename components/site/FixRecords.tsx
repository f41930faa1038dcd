import { useMemo } from 'preact/hooks';
import { type FixId, fixCatalog } from '../../lib/explain/fix-catalog.ts';
import { writeHost } from '../../lib/explain/name-host.ts';
import { translate } from '../../lib/i18n.ts';
import { countHelped } from '../../lib/statistics/count-helped.ts';
import type { Try } from '../../lib/statistics/try.ts';

/** Which fix helped how often, for each host of the site. */
export function FixRecords({ tries }: { readonly tries: readonly Try[] }) {
  const records = useMemo(() => listRecords(tries), [tries]);
  if (records.length === 0) return null;
  return (
    <section data-part="fixes">
      <h2>{translate('siteFixesTitle')}</h2>
      <ul class="plain">
        {records.map(({ host, fix, worked, tried }) => (
          <li key={`${host} ${fix}`}>
            {translate('siteFixHelped', [
              isFix(fix) ? translate(fixCatalog[fix].label) : fix,
              worked,
              tried,
            ])}{' '}
            <bdi class="soft" dir="ltr">
              {writeHost(host)}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listRecords(tries: readonly Try[]) {
  const withFix = tries.filter(({ afterFix }) => afterFix !== undefined);
  const hosts = [...new Set(withFix.map(({ host }) => host))];
  return hosts.flatMap((host) =>
    [...countHelped(withFix, host)].map(([fix, count]) => ({ host, fix, ...count })),
  );
}

/** An imported try may name a fix that we do not know. */
function isFix(name: string): name is FixId {
  return Object.hasOwn(fixCatalog, name);
}
