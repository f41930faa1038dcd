import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';

/** An extension that stops every load of this host, as ad blockers do. Gives its folder. */
export function makeBlocker(host: string): string {
  const { path } = makeTemporaryFolder('blocker');
  const rule = {
    id: 1,
    action: { type: 'block' },
    condition: { urlFilter: `||${host}^`, resourceTypes: ['main_frame'] },
  };
  const manifest = {
    manifest_version: 3,
    name: 'Blocker',
    version: '1',
    permissions: ['declarativeNetRequest'],
    declarative_net_request: {
      rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }],
    },
    browser_specific_settings: { gecko: { id: 'blocker@blocker.example' } },
  };
  writeFileSync(join(path, 'rules.json'), JSON.stringify([rule]));
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  return path;
}
