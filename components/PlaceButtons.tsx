import { translate } from '../lib/i18n.ts';

/** What can be done with help that stands in a page. */
export interface PlaceActions {
  readonly move: () => void;
  /** Not on this site any more; absent where that is not for the person to say. */
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
