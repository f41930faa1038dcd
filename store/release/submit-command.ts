import type { Identity } from '../../build/identity.ts';

/** Environment variables that must be set. Each is a secret of the forge, and none is in the repository. */
export const secrets = [
  'CHROME_EXTENSION_ID',
  'CHROME_PUBLISHER_ID',
  'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
  'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  'FIREFOX_JWT_ISSUER',
  'FIREFOX_JWT_SECRET',
] as const;

interface Packages {
  readonly chrome: string;
  readonly firefox: string;
  readonly sources: string;
}

/** The arguments for `wxt`, which itself reads the secrets from the environment. */
export function submitCommand(packages: Packages, { geckoId }: Identity, isDryRun: boolean) {
  return [
    'submit',
    ...(isDryRun ? ['--dry-run'] : []),
    '--chrome-api-version=v2',
    `--chrome-zip=${packages.chrome}`,
    `--firefox-zip=${packages.firefox}`,
    `--firefox-sources-zip=${packages.sources}`,
    `--firefox-extension-id=${geckoId}`,
    '--firefox-compatibility=firefox,android',
  ];
}
