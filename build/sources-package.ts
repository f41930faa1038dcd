import { readFileSync } from 'node:fs';

/**
 * What the package of sources leaves out: what git ignores, and git itself. Tests stay in: whoever
 * rebuilds the extension from it can also test it. Patterns of .gitignore are of two kinds here:
 * `/folder`, and `*.ending` anywhere.
 */
export function excludedSources(
  gitignore = readFileSync(new URL('../.gitignore', import.meta.url), 'utf8'),
): string[] {
  const patterns = gitignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return ['/.git', ...patterns].flatMap((pattern) =>
    pattern.startsWith('/') ? [pattern.slice(1), `${pattern.slice(1)}/**`] : [`**/${pattern}`],
  );
}
