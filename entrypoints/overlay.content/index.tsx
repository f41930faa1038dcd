import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import controlStyles from '../../components/control.css?inline';
import helpStyles from '../../components/help.css?inline';
import helpDeskStyles from '../../components/help-desk.css?inline';
import tokenStyles from '../../components/tokens.css?inline';
import { send } from '../../lib/messages/send.ts';
import { onTold } from '../../lib/messages/tell-overlay.ts';
import { parsed, rootReady } from '../../lib/overlay/document-ready.ts';
import { attachHost } from '../../lib/overlay/host.ts';
import { isBarePage } from '../../lib/overlay/is-bare-page.ts';
import { isGoodPage, readPageStatus } from '../../lib/overlay/page-status.ts';
import { placeIn } from '../../lib/overlay/place.ts';
import { readKnownSource } from '../../lib/overlay/read-source.ts';
import { Overlay } from './Overlay.tsx';
import overlayStyles from './overlay.css?inline';

declare global {
  /** Set in the extension's own world of the page: one overlay a document, however often injected. */
  var backsoonStands: boolean | undefined;
}

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(context) {
    const status = readPageStatus(window);
    if (globalThis.backsoonStands || isGoodPage(status)) return;
    globalThis.backsoonStands = true;
    await rootReady(document);
    const ask = () => send('askForHelp', { ...status, source: readKnownSource(document) });
    const [help, look] = await Promise.all([ask(), send('askForLook', null)]);
    if (!help) return;
    const closing = new AbortController();
    context.onInvalidated(() => closing.abort());
    const styles = [tokenStyles, controlStyles, helpStyles, helpDeskStyles, overlayStyles].join(
      '\n',
    );
    const host = attachHost(document, styles, closing.signal);
    render(
      <Overlay
        help={help}
        look={look}
        listen={onTold}
        refine={async () => {
          await parsed(document);
          return ask();
        }}
        chooseState={async () => {
          await parsed(document);
          return look.shown === 'card' && isBarePage(document) ? 'card' : 'pill';
        }}
        place={placeIn(document, host.element)}
        onFix={(fix) => void send('runFix', { fix })}
        onClose={() => closing.abort()}
      />,
      host.root,
    );
    if (host.element.getBoundingClientRect().width === 0) await send('giveUp', null);
  },
});
