import { translate } from '../lib/i18n.ts';

/** Actions for the help in a site's page. */
export interface PlaceActions {
  readonly move: () => void;
  /** Turns the help off for this site; absent if the person may not. */
  readonly hide?: () => void;
}

export function PlaceButtons({ place: { move, hide } }: { readonly place: PlaceActions }) {
  return (
    <p class="place">
      <button type="button" class="link" data-do="move" onClick={move}>
        {translate('cardMove')}
      </button>
      {hide && (
        <button type="button" class="link" data-do="hide" onClick={hide}>
          {translate('cardHideHere')}
        </button>
      )}
    </p>
  );
}
