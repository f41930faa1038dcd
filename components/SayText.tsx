import type { Text } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';

/** Unicode's own marks around a text that may run the other way (UAX 9, FSI and PDI). */
const isolated = /\u2068(.*?)\u2069/s;

/**
 * A message in the browser's language. Values become text nodes, never markup. A name in another
 * script does not turn its sentence around.
 */
export function SayText({ text }: { readonly text: Text }) {
  const values = (text.values ?? []).map((value) => `\u2068${value}\u2069`);
  const parts = translate(text.key, values).split(isolated);
  return (
    <>{parts.map((part, index) => (index % 2 === 0 ? part : <bdi key={index}>{part}</bdi>))}</>
  );
}
