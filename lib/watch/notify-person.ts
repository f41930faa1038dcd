import { notify } from '../browser/notifications.ts';
import { markEverywhere } from '../browser/toolbar.ts';
import { writeHost } from '../explain/name-host.ts';
import { formatWhenNow, translate } from '../i18n.ts';
import type { Watch } from './watch.ts';

/** Notifies about the end of a watch, if allowed. The list in the popup always shows it. */
export async function tellPerson({ host, url, state }: Watch): Promise<void> {
  const about = { kind: 'watch', url } as const;
  const name = [writeHost(host)];
  switch (state.kind) {
    case 'answered': {
      const words = state.asked === 'page' ? 'watchNoticeBody' : 'watchNoticeFrontPage';
      await notify(
        about,
        translate('watchNoticeTitle', name),
        translate(words, [formatWhenNow(state.at)]),
      );
      return;
    }
    case 'sent-on':
      await notify(about, translate('watchNoticeSentOnTitle', name), translate('watchSentOn'));
      return;
    case 'over':
      await notify(about, translate('watchNoticeOverTitle', name), translate('watchOver'));
  }
}

/** Sets the badge while an answered watch was not seen, because notifications may be missed. */
export async function showAnswered(watches: readonly Watch[]): Promise<void> {
  const answered = watches.filter(({ state }) => state.kind === 'answered');
  const [first] = answered;
  if (!first) await markEverywhere('', translate('extensionName'));
  else
    await markEverywhere(String(answered.length), translate('watchBadge', [writeHost(first.host)]));
}
