import { packageUrl } from './extension.ts';

/** Reads a JSON file of our own package: `/failure-tables.json`. Rejects where it is not there or not whole. */
export async function readPackageFile(path: string): Promise<unknown> {
  const answer = await fetch(packageUrl(path));
  return answer.json();
}
