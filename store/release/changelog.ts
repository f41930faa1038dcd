/** What CHANGELOG.md says of one version. */
export interface ChangelogPart {
  /** `null` if it is not released yet. */
  readonly version: string | null;
  readonly notes: string;
}

/** The parts of CHANGELOG.md, newest first: `## Unreleased` or `## 1.2.3 (2026-12-31)`. */
export function readChangelog(text: string): readonly ChangelogPart[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const [, version] = /^(\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d\)$/.exec(heading) ?? [];
      if (version === undefined && heading !== 'Unreleased')
        throw new Error(`"## ${heading}" is no heading of CHANGELOG.md: "## 1.2.3 (2026-12-31)".`);
      return { version: version ?? null, notes: lines.join('\n').trim() };
    });
}
