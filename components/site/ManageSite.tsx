import { translate } from '../../lib/i18n.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';

interface ManageSiteProps {
  readonly isMuted: boolean;
  /** `null`: the site has no hosts to keep apart. */
  readonly isApart: boolean | null;
  /** `null`: the organization has decided. */
  readonly onMute: ((isMuted: boolean) => void) | null;
  readonly onApart: ((isApart: boolean) => void) | null;
  readonly onForget: () => void;
}

/** Actions for one site. */
export function ManageSite({ isMuted, isApart, onMute, onApart, onForget }: ManageSiteProps) {
  return (
    <section class="manage" data-part="manage">
      <h2>{translate('siteManageTitle')}</h2>
      {onMute ? (
        <button type="button" class="button" data-do="mute" onClick={() => onMute(!isMuted)}>
          {translate(isMuted ? 'siteUnmute' : 'siteMute')}
        </button>
      ) : (
        isMuted && <p class="soft">{translate('optionsManaged')}</p>
      )}
      {onApart && isApart !== null && (
        <button type="button" class="button" data-do="apart" onClick={() => onApart(!isApart)}>
          {translate(isApart ? 'siteTogether' : 'siteApart')}
        </button>
      )}
      <ConfirmButton
        label={translate('siteForget')}
        question={translate('siteForgetAsk')}
        yes={translate('siteForgetYes')}
        no={translate('siteForgetNo')}
        onConfirm={onForget}
      />
    </section>
  );
}
