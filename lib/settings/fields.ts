import type { HelpDesk, Settings } from './settings.ts';

/** Checks a stored value; `undefined` if it is invalid. */
type Field<Value> = (value: unknown) => Value | undefined;

/** How to check each setting, from storage or from a policy. */
export const fields = {
  shown: oneOf(['card', 'pill', 'popup']),
  opensPopup: yesOrNo,
  theme: oneOf(['auto', 'light', 'dark']),
  keepsHistory: yesOrNo,
  retentionDays: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 365
      ? value
      : undefined,
  groupsBy: oneOf(['site', 'host']),
  apartSites: names,
  mutedSites: names,
  hiddenFixes: names,
  helpDesk,
} satisfies { readonly [Name in keyof Settings]: Field<Settings[Name]> };

const mostNames = 5000;
const longestText = 500;

function oneOf<const Value extends string>(values: readonly Value[]): Field<Value> {
  return (value) => values.find((known) => known === value);
}

function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function names(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((name) => typeof name === 'string' && name !== '');
  return [...new Set(texts)].slice(0, mostNames);
}

function helpDesk(value: unknown): HelpDesk | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text = 'text' in value && typeof value.text === 'string' ? value.text.trim() : '';
  if (text === '') return undefined;
  return { text: text.slice(0, longestText), url: 'url' in value ? readLink(value.url) : null };
}

/** Only links that any page could have: no scripts, no files. */
function readLink(value: unknown): string | null {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  return url && /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
}
