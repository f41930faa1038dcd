import { translate } from '../lib/i18n.ts';

export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" class="link close" aria-label={translate('cardClose')} onClick={onClose}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M4 4l8 8M12 4l-8 8"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
