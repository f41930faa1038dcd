import { translate } from '../lib/i18n.ts';

interface SignProps {
  /** In a site's page it also says what Backsoon is. */
  readonly isAddOn?: boolean;
}

/** Logo and name. The drawing is `public/icons/icon-16.svg`. */
export function Sign({ isAddOn = false }: SignProps) {
  return (
    <p class="sign">
      <svg viewBox="0 0 96 96" aria-hidden="true">
        <path class="string" d="M22 40 48 11 74 40" />
        <circle cx="48" cy="10" r="7" />
        <rect x="4" y="36" width="88" height="56" rx="14" />
        <path class="arrow" d="M42 47 29 59 42 71M30 59H57A11 11 0 0 1 57 81H45" />
      </svg>
      <span>
        {translate('extensionName')}
        {isAddOn && ` · ${translate('cardBy')}`}
      </span>
    </p>
  );
}
