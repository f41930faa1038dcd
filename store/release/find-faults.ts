import { type Identity, isPlaceholder } from '../../build/identity.ts';
import type { ChangelogPart } from './changelog.ts';

interface Versions {
  readonly packageJson: string;
  readonly packageLock: string;
  readonly changelog: readonly ChangelogPart[];
  /** Tags of the commit, such as `v1.2.3`. */
  readonly tags: readonly string[];
}

/** Where package.json, package-lock.json, CHANGELOG.md and the tag name different versions. */
export function findVersionFaults(versions: Versions): readonly string[] {
  const { packageJson, packageLock, changelog, tags } = versions;
  const faults: string[] = [];
  if (packageLock !== packageJson)
    faults.push(`package-lock.json says ${packageLock}, package.json ${packageJson}: npm install.`);
  const released = changelog.flatMap(({ version }) => version ?? []);
  const [newest] = released;
  if (newest !== undefined && newest !== packageJson)
    faults.push(`CHANGELOG.md ends with ${newest}, package.json with ${packageJson}.`);
  if (released.some((version, index) => index > 0 && !isNewer(released[index - 1], version)))
    faults.push('The versions of CHANGELOG.md do not go down.');
  const wrong = tags.filter((tag) => /^v\d/.test(tag) && tag !== `v${packageJson}`);
  faults.push(...wrong.map((tag) => `The tag is ${tag}, package.json says ${packageJson}.`));
  return faults;
}

/** What else is wrong for a release from this commit. */
export function findReleaseFaults(versions: Versions, identity: Identity): readonly string[] {
  const { packageJson, changelog, tags } = versions;
  const [newest] = changelog;
  const faults = [...findVersionFaults(versions)];
  if (newest?.version == null)
    faults.push(`CHANGELOG.md begins with "Unreleased": make it "## ${packageJson} (the date)".`);
  if (!tags.includes(`v${packageJson}`)) faults.push(`The commit has no tag v${packageJson}.`);
  for (const [name, value] of Object.entries(identity)) {
    if (isPlaceholder(value))
      faults.push(`store/identity.json: ${name} is still a placeholder, ${value}.`);
  }
  return faults;
}

function isNewer(one = '', other = ''): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0;
}
