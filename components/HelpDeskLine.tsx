import { translate } from '../lib/i18n.ts';
import type { HelpDesk } from '../lib/settings/settings.ts';

/** The organization's help desk, in its own words. */
export function HelpDeskLine({ helpDesk: { text, url } }: { readonly helpDesk: HelpDesk }) {
  return (
    <p class="help-desk" dir="auto">
      {text}{' '}
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          {translate('helpDeskOpen')}
        </a>
      )}
    </p>
  );
}
