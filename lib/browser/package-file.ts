import { packageUrl } from './extension.ts';

/**
 * Reads a JSON file of our own package, such as `/failure-tables.json`. Rejects if it is broken.
 */
export async function readPackageFile(path: string): Promise<unknown> {
  const answer = await fetch(packageUrl(path));
  return answer.json();
}
