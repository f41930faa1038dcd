import { globSync, readFileSync } from 'node:fs';

/** One member of `browser.*` that a file names: 'tabs.create'. */
export interface Use {
  readonly member: string;
  readonly file: string;
  /** The arguments of each call, and which fields of its result are read. */
  readonly calls: string;
}

interface Found {
  readonly uses: readonly Use[];
  /** Code that this search cannot follow: a namespace under another name. */
  readonly hidden: readonly string[];
}

/** All uses of `browser.*` in the source. */
export function findUses(): Found & { readonly source: string } {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^lib\/browser\/(plain-)?api\.ts$/.test(file))
    .map((file) => ({ file, code: readFileSync(file, 'utf8') }));
  const found = files.map(({ file, code }) => findUsesIn(file, code));
  return {
    uses: found.flatMap(({ uses }) => uses),
    hidden: found.flatMap((inFile) => inFile.hidden),
    source: files.map(({ code }) => code).join('\n'),
  };
}

export function findUsesIn(file: string, source: string): Found {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
  const members = new Set<string>();
  const hidden: string[] = [];
  const namespaces = new Set<string>();
  for (const [whole, names = '', path = ''] of code.matchAll(
    /\{([^{}]*)\}\s*=\s*browser\b((?:\s*\??\.\s*\w+)*)/g,
  )) {
    const from = readPath(path);
    for (const name of names.split(',').map((part) => part.trim())) {
      if (!/^\w*$/.test(name)) hidden.push(`${file}: ${whole}`);
      else if (name && from.length === 0) namespaces.add(name);
      else if (name) members.add([from[0], name].join('.'));
    }
  }
  for (const { index, 0: whole, 1: path = '' } of code.matchAll(
    /\bbrowser\b(?!\/)((?:\s*\??\.\s*\w+)*)/g,
  )) {
    const [namespace, member] = readPath(path);
    const before = code.slice(0, index);
    if (namespace && member) members.add(`${namespace}.${member}`);
    else if (!isHarmless(before, code.slice(index + whole.length), namespace !== undefined))
      hidden.push(`${file}: ${code.slice(index - 20, index + whole.length + 20)}`);
  }
  for (const namespace of namespaces) {
    for (const [, member] of code.matchAll(new RegExp(`\\b${namespace}\\??\\.(\\w+)`, 'g')))
      members.add(`${namespace}.${member}`);
  }
  const uses = [...members].map((member) => ({ member, file, calls: readCalls(code, member) }));
  return { uses, hidden };
}

function readCalls(code: string, member: string): string {
  const name = member.split('.').at(-1) ?? member;
  const calls = [...code.matchAll(new RegExp(`\\b${name}(?:\\?\\.)?\\(`, 'g'))];
  return calls.map(({ index, 0: { length } }) => readCall(code.slice(index + length))).join('\n');
}

function readCall(after: string): string {
  let depth = 1;
  const end = [...after].findIndex((letter) => {
    if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) depth -= 1;
    return depth === 0;
  });
  return after.slice(0, end) + (/^[)\s]+\??\.\w+/.exec(after.slice(end))?.[0] ?? '');
}

function readPath(path: string): readonly string[] {
  return path.split('.').flatMap((part) => part.replaceAll(/[?\s]/g, '') || []);
}

/** Asking whether it is there, taking it apart, or a word of another kind. */
function isHarmless(before: string, after: string, hasNamespace: boolean): boolean {
  if (hasNamespace) return /(!|\}\s*=\s*)$/.test(before) || /^\s*[!=]==\s*undefined/.test(after);
  return /(\}\s*=\s*|import \{[^}]*|['"`:-]\s*)$/.test(before) || /^['"`-]/.test(after);
}
