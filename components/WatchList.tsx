import { writeHost } from '../lib/explain/name-host.ts';
import { formatWhenNow, translate } from '../lib/i18n.ts';
import { HostName } from './HostName.tsx';

/** A watched site, as the list shows it. */
export interface WatchView {
  readonly host: string;
  readonly url: string;
  readonly state: 'waiting' | 'answered' | 'sent-on' | 'over' | 'too-late' | 'blocked';
  /** Which page is checked: the one that failed, or the front page. */
  readonly asked: 'page' | 'front-page';
  /** The next check, or when it ended. Milliseconds since the epoch. */
  readonly at: number;
}

/** Whether a message may be shown when a site answers: allowed, to be asked for, or not at all. */
export type Messages = 'allowed' | 'askable' | 'missing';

interface WatchListProps {
  readonly watches: readonly WatchView[];
  readonly messages: Messages;
  /** Call it in the handler of a press, or the browser does not ask. */
  readonly onAllowMessages: () => void;
  readonly onOpen: (url: string) => void;
  readonly onCancel: (host: string) => void;
}

/** The watched sites, and those that have answered. */
export function WatchList(props: WatchListProps) {
  const { watches, messages, onAllowMessages, onOpen, onCancel } = props;
  if (watches.length === 0) return null;
  return (
    <section class="watches" aria-labelledby="watches-title">
      <h2 id="watches-title">{translate('watchTitle')}</h2>
      {messages === 'missing' && <p class="hint">{translate('watchMessagesOff')}</p>}
      {messages === 'askable' && (
        <p class="hint" data-part="messages">
          {translate('watchWantMessage')}{' '}
          <button
            type="button"
            class="link"
            data-do="allow-messages"
            onClick={(event) => event.isTrusted && onAllowMessages()}
          >
            {translate('watchAllowMessages')}
          </button>
        </p>
      )}
      <ul>
        {watches.map(({ host, url, state, asked, at }) => (
          <li key={host} class="watch" data-watch={host} data-state={state}>
            <span class="site-name">
              <HostName name={writeHost(host)} />
            </span>
            <span class="hint">{describeState(state, asked, at)}</span>
            {(state === 'answered' || state === 'sent-on') && (
              <button type="button" class="link" data-action="open" onClick={() => onOpen(url)}>
                {translate('watchOpen')}
              </button>
            )}
            <button type="button" class="link" data-action="cancel" onClick={() => onCancel(host)}>
              {translate(state === 'waiting' ? 'watchCancel' : 'watchRemove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeState(state: WatchView['state'], asked: WatchView['asked'], at: number): string {
  switch (state) {
    case 'waiting':
      return translate('watchNext', [formatWhenNow(at)]);
    case 'answered':
      return translate(asked === 'page' ? 'watchAnswered' : 'watchAnsweredFrontPage', [
        formatWhenNow(at),
      ]);
    case 'sent-on':
      return translate('watchSentOn');
    case 'over':
      return translate('watchOver');
    case 'too-late':
      return translate('watchTooLate');
    case 'blocked':
      return translate('watchBlocked');
  }
}
