import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { obtainProgram } from '../system/obtain-programs.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { listenLocally } from './listen-locally.ts';
import type { MuteSite } from './start-mute-site.ts';

/** An https site whose certificate nobody vouches for: it is made anew, and signed by itself. */
export async function startUntrustedSite(): Promise<MuteSite> {
  const folder = makeTemporaryFolder('certificate');
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) => join(folder.path, name));
  const openssl = await obtainProgram('openssl');
  const subject = ['-subj', '/CN=own.example', '-addext', 'subjectAltName=DNS:*.example'];
  const files = ['-keyout', String(key), '-out', String(certificate)];
  execFileSync(
    openssl,
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', ...files, ...subject],
    { stdio: 'pipe' },
  );
  const server = createServer(
    { key: readFileSync(String(key)), cert: readFileSync(String(certificate)) },
    (_, response) => response.end('Nobody gets this far.'),
  );
  const port = await listenLocally(server);
  return {
    port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      folder.remove();
    },
  };
}
