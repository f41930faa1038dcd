import { render } from 'preact';
import { isConnected } from '../../lib/browser/extension.ts';
import { report } from '../../lib/errors.ts';
import { readDirection } from '../../lib/i18n.ts';
import { onOverlayCommand } from '../../lib/messages/on-overlay-command.ts';
import { send } from '../../lib/messages/send.ts';
import { sendUntilAnswered } from '../../lib/messages/send-until-answered.ts';
import { Unanswered } from '../../lib/messages/unanswered.ts';
import { parsed, rootReady } from '../../lib/overlay/document-ready.ts';
import { findContact } from '../../lib/overlay/find-contact.ts';
import { followView } from '../../lib/overlay/follow-view.ts';
import { createHost } from '../../lib/overlay/host.ts';
import { isBarePage } from '../../lib/overlay/is-bare-page.ts';
import { keepMounted } from '../../lib/overlay/keep-mounted.ts';
import { createMount } from '../../lib/overlay/mount.ts';
import { pageSettled } from '../../lib/overlay/page-settled.ts';
import { placeIn } from '../../lib/overlay/place-in-corner.ts';
import { hearPresses, type Presses } from '../../lib/overlay/presses.ts';
import { returnFocus } from '../../lib/overlay/return-focus.ts';
import { drawWhileShown } from './draw-while-shown.ts';
import { type Learned, learnStart } from './learn-start.ts';
import { Overlay } from './Overlay.tsx';
import { pressBySubmit } from './press-by-submit.ts';
import { sharePreact } from './shared-preact.ts';
import { overlayStyles } from './styles.ts';
import { takeDetails } from './take-details.ts';

declare global {
  /**
   * Tells the background how the help stands. It is set in our isolated world: one overlay a document,
   * however often it is injected.
   */
  var backsoonTell: (() => void) | undefined;
}

/** Draws the help in this document, once. */
export async function startOverlay(): Promise<void> {
  // A worker injects again if it does not know: the one before was stopped before it was told.
  if (globalThis.backsoonTell) return globalThis.backsoonTell();
  globalThis.backsoonTell = () => {};
  const closing = new AbortController();
  // First of all: an earlier listener hears presses that a script of the page would stop.
  const presses = hearPresses(window, closing.signal);
  await rootReady(document);
  const learned = await learnStart(document).catch(reportIfConnected);
  if (learned) await pageSettled(document);
  if (learned && document.defaultView) return show(learned, presses, closing);
  closing.abort();
  // A later worker may know more of this document.
  globalThis.backsoonTell = undefined;
}

async function show(
  { help, look, refine }: Learned,
  presses: Presses,
  closing: AbortController,
): Promise<void> {
  drawWhileShown(document);
  sharePreact();
  pressBySubmit();
  const { signal } = closing;
  const close = () => closing.abort();
  const leave = () => {
    if (signal.aborted) return;
    close();
    tell('giveUp');
  };
  const host = createHost(document, overlayStyles);
  const mount = createMount(document, host);
  mount.attach();
  followView(window, mount.fitZoom, signal);
  returnFocus(host.element, signal);
  closeWhenOrphaned(host.root, close);
  const choose = () =>
    look.shown === 'card' && isBarePage(document) ? (look.last.state ?? 'card') : 'pill';
  render(
    <Overlay
      help={help}
      look={look}
      details={takeDetails(host.addStyles)}
      listen={onOverlayCommand}
      refine={refine}
      firstState={document.readyState === 'loading' ? 'pill' : choose()}
      chooseState={() => parsed(document).then(choose)}
      findContact={() => parsed(document).then(() => findContact(document))}
      place={placeIn(document, host.element, mount.moveTo, readDirection())}
      remember={(panel) => void send('rememberPanel', panel).catch(reportIfConnected)}
      hideHere={(isToBe) => void send('hideHere', { isToBe }).catch(reportIfConnected)}
      onFault={reportIfConnected}
      onClose={close}
    />,
    host.root,
  );
  keepMounted(document, host, mount, presses, { signal, isAlive: isConnected, leave });
  if (host.element.getBoundingClientRect().width === 0) leave();
  if (!signal.aborted) tell('noteShown');
}

function tell(news: 'giveUp' | 'noteShown'): void {
  const isOver = () => !isConnected() || !document.defaultView;
  globalThis.backsoonTell = () =>
    void sendUntilAnswered(news, null, isOver).catch(reportIfConnected);
  globalThis.backsoonTell();
}

/** An overlay that has lost its extension closes at any press, because nothing else works. */
function closeWhenOrphaned(root: ShadowRoot, close: () => void): void {
  for (const kind of ['click', 'keydown']) {
    root.addEventListener(
      kind,
      (event) => {
        if (isConnected()) return;
        event.stopImmediatePropagation();
        close();
      },
      { capture: true },
    );
  }
}

/** An update of Backsoon ends the connection, and so does a closing tab. Neither is a fault. */
function reportIfConnected(error: unknown): null {
  if (isConnected() && !(error instanceof Unanswered)) report(error);
  return null;
}
