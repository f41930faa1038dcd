import type { MessageKey } from '../../../lib/knowledge/message-key.ts';

interface AnyText {
  readonly key: MessageKey;
  readonly values?: readonly unknown[];
}

/** The texts in a value, however deep they lie. */
export function listTexts(value: unknown): readonly AnyText[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isText(value) ? [value] : []), ...Object.values(value).flatMap(listTexts)];
}

function isText(value: object): value is AnyText {
  return 'key' in value;
}
