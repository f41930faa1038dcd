import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { obtainProgram } from '../system/obtain-programs.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { listenLocally } from './listen-locally.ts';

/** What is wrong with a certificate for localhost. */
const wrongs = {
  /** Nobody vouches for it but itself. */
  untrusted: null,
  expired: { name: 'localhost', from: '20200101000000Z', until: '20200201000000Z' },
  misnamed: { name: 'other.example', from: '20200101000000Z', until: '20991231000000Z' },
} as const;

export type Wrong = keyof typeof wrongs;

export interface CertifiedSites {
  /** PEM: it vouches for all but the untrusted. */
  readonly authorityFile: string;
  readonly ports: Readonly<Record<Wrong, number>>;
  close(): Promise<void>;
}

/** https sites of this machine, each with a certificate that no browser may take. */
export async function startCertifiedSites(): Promise<CertifiedSites> {
  const folder = makeTemporaryFolder('certificates');
  const openssl = await obtainProgram('openssl');
  const run = (...words: string[]) =>
    execFileSync(openssl, words, { cwd: folder.path, stdio: 'pipe' });
  const request = (name: string, ...more: string[]) =>
    run(
      ...['req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, ...more],
      ...['-subj', `/CN=${name}.example`],
    );
  mkdirSync(join(folder.path, 'issued'));
  writeFileSync(join(folder.path, 'issued.txt'), '');
  writeFileSync(join(folder.path, 'ca.cnf'), authorityConfig);
  request('authority', '-x509', '-days', '30', '-out', 'authority.pem', '-addext', isAuthority);
  const certify = (wrong: Wrong) => {
    const how = wrongs[wrong];
    const names = ['-addext', `subjectAltName=DNS:${how?.name ?? 'localhost'}`];
    if (how === null) {
      request(wrong, '-x509', '-days', '30', '-out', `${wrong}.pem`, ...names);
      return;
    }
    request(wrong, '-out', `${wrong}.csr`, ...names);
    const span = ['-startdate', how.from, '-enddate', how.until];
    const files = ['-in', `${wrong}.csr`, '-out', `${wrong}.pem`];
    run('ca', '-batch', '-notext', '-config', 'ca.cnf', ...span, ...files);
  };
  const serve = (wrong: Wrong) => {
    certify(wrong);
    const [key, cert] = ['key', 'pem'].map((end) =>
      readFileSync(join(folder.path, `${wrong}.${end}`)),
    );
    return createServer({ key, cert }, (_, response) => response.end('Nobody gets this far.'));
  };
  const servers = {
    untrusted: serve('untrusted'),
    expired: serve('expired'),
    misnamed: serve('misnamed'),
  } satisfies Record<Wrong, unknown>;
  return {
    authorityFile: join(folder.path, 'authority.pem'),
    ports: {
      untrusted: await listenLocally(servers.untrusted),
      expired: await listenLocally(servers.expired),
      misnamed: await listenLocally(servers.misnamed),
    },
    async close() {
      for (const server of Object.values(servers)) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
      folder.remove();
    },
  };
}

const isAuthority = 'basicConstraints=critical,CA:TRUE';

/** Only `openssl ca` makes a certificate for a time that is over. */
const authorityConfig = `[ca]
default_ca = own
[own]
new_certs_dir = issued
database = issued.txt
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
private_key = authority.key
certificate = authority.pem
[any]
commonName = supplied
`;
