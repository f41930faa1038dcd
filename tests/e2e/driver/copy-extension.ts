import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The extension as it is for a person who has said yes: the browser's question is out of a test's
 * reach in Chromium. It replaces what is in the folder `to`.
 */
export function copyExtension(from: string, to: string, allowed: readonly string[]): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const file = join(to, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push(...allowed);
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (permission: string) => !allowed.includes(permission),
  );
  writeFileSync(file, JSON.stringify(manifest));
}
