import { HelpDetails, type HelpDetailsProps } from '../../components/HelpDetails.tsx';
import { copyText } from '../../lib/overlay/copy-text.ts';

/** What opens under More help, in any surface. */
export function CopyableDetails(props: Omit<HelpDetailsProps, 'onCopy'>) {
  return <HelpDetails {...props} onCopy={copyText} />;
}
