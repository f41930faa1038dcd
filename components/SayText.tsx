import type { Text } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';

/** A message in the browser's language. Always a text node: whatever is in the values stays text. */
export function SayText({ text }: { readonly text: Text }) {
  return <>{translate(text.key, text.values)}</>;
}
