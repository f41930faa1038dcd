import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Which browser has which part of `browser.*`, by MDN's compat data. */
export type Target = 'chrome' | 'edge' | 'firefox' | 'firefox_android';

interface Support {
  readonly version_added: string | false | null;
  readonly version_removed?: string | false | null;
  readonly flags?: readonly unknown[];
}

interface Compat {
  readonly support: Partial<Record<Target, Support | readonly Support[]>>;
}

/** A node of the data: its own support under `__compat`, and the nodes below it by name. */
export interface Feature {
  readonly [name: string]: Feature | undefined;
}

interface CompatData {
  readonly webextensions: { readonly api: Feature; readonly manifest: Feature };
}

const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const { webextensions }: CompatData = JSON.parse(readFileSync(file, 'utf8'));

export const { api, manifest } = webextensions;

/** The node at 'tabs.create'; `undefined` where the data has none. */
export function findFeature(root: Feature, path: string): Feature | undefined {
  return path.split('.').reduce<Feature | undefined>((node, name) => node?.[name], root);
}

/** False if the data says nothing. */
export function hasFeature(feature: Feature | undefined, target: Target, version: number): boolean {
  const found = readCompat(feature)?.support[target];
  return [found ?? []].flat().some((support) => isIn(support, version));
}

function readCompat(feature: Feature | undefined): Compat | undefined {
  return feature?.__compat as Compat | undefined;
}

function isIn({ version_added, version_removed, flags }: Support, version: number): boolean {
  const added = readVersion(version_added);
  const removed = readVersion(version_removed);
  return !flags && added !== null && added <= version && (removed === null || removed > version);
}

/** "≤58" is 58. `null`: never. */
function readVersion(said: string | false | null | undefined): number | null {
  const version = Number.parseFloat((said || '').replace('≤', ''));
  return Number.isNaN(version) ? null : version;
}

interface Part {
  readonly name: string;
  readonly path: string;
  readonly feature: Feature;
}

/** The named parts of a member: options of a call, fields of its result. By the name in code. */
export function listParts(feature: Feature): readonly Part[] {
  return Object.entries(feature).flatMap(([key, part]) => {
    if (key === '__compat' || !part) return [];
    const below = listParts(part).map((deep) => ({ ...deep, path: `${key}.${deep.path}` }));
    return readCompat(part) ? [{ name: readName(key), path: key, feature: part }, ...below] : below;
  });
}

/** `updateProperties_pinned_parameter` is `pinned` in code. */
function readName(key: string): string {
  return /_(\w+)_(?:parameter|property)$/.exec(key)?.[1]?.split('_').at(-1) ?? key;
}
