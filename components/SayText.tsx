import type { Text } from '../lib/explain/help.ts';
import { translate } from '../lib/i18n.ts';
import { HostName } from './HostName.tsx';

/** Unicode isolates a text that may have another direction (UAX 9, FSI and PDI). */
const isolated = /\u2068(.*?)\u2069/s;

interface SayTextProps {
  readonly text: Text;
  /** Values are names of sites. Lines break after their dots only. */
  readonly hasHosts?: boolean;
}

/**
 * A message in the browser's language. Values become text nodes, never markup. A name in another script
 * does not change the direction of its sentence.
 */
export function SayText({ text, hasHosts = false }: SayTextProps) {
  const values = (text.values ?? []).map((value) =>
    typeof value === 'number' ? value : `\u2068${value}\u2069`,
  );
  const parts = translate(text.key, values).split(isolated);
  return (
    <>
      {parts.map((part, index) => {
        if (index % 2 === 0) return part;
        if (hasHosts) return <HostName key={index} name={part} />;
        // An address reads from left to right, whatever its letters.
        return (
          <bdi key={index} dir={/\S\.\S/.test(part) ? 'ltr' : 'auto'}>
            {part}
          </bdi>
        );
      })}
    </>
  );
}
