import { notify } from '../browser/notifications.ts';
import { markEverywhere } from '../browser/toolbar.ts';
import { writeHost } from '../explain/name-host.ts';
import { formatWhenNow, translate } from '../i18n.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { Watch } from './watch.ts';

/** Notifies about the end of a watch, if allowed. The list in the popup always shows it. */
export async function tellPerson({ host, url, state }: Watch): Promise<void> {
  const say = (title: MessageKey, body: MessageKey, values?: readonly string[]) =>
    notify({ kind: 'watch', url }, translate(title, [writeHost(host)]), translate(body, values));
  switch (state.kind) {
    case 'answered': {
      const body = state.asked === 'page' ? 'watchNoticeBody' : 'watchNoticeFrontPage';
      await say('watchNoticeTitle', body, [formatWhenNow(state.at)]);
      break;
    }
    case 'sent-on':
      await say('watchNoticeSentOnTitle', 'watchSentOn');
      break;
    case 'over':
      await say('watchNoticeOverTitle', 'watchOver');
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
