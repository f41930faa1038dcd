import { render } from 'preact';
import detailsStyles from '../../../components/details.css?inline';
import { Overlay } from '../../../entrypoints/overlay.content/Overlay.tsx';
import { overlayStyles } from '../../../entrypoints/overlay.content/styles.ts';
import { CopyableDetails } from '../../../entrypoints/pages/CopyableDetails.tsx';
import { noProgress } from '../../../lib/explain/progress.ts';
import { readDirection } from '../../../lib/i18n.ts';
import { createHost } from '../../../lib/overlay/host.ts';
import { createMount } from '../../../lib/overlay/mount.ts';
import { type PanelState, panelStates } from '../../../lib/overlay/panel-state.ts';
import { placeIn } from '../../../lib/overlay/place-in-corner.ts';
import { answers } from '../page/fake-browser.ts';
import type { Look } from '../page/look.ts';
import type { Shown } from '../page/show-state.ts';
import type { OverlayState } from '../state.ts';

/** The real overlay in a bare error page. */
export async function showOverlay(
  state: OverlayState,
  { theme }: Look,
): Promise<Shown<ShadowRoot>> {
  document.body.innerHTML = '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>';
  answers.messages.set('lookAgain', state.progress?.() ?? noProgress);
  const contact = document.createElement('a');
  const host = createHost(document, overlayStyles);
  const mount = createMount(document, host);
  mount.attach();
  host.addStyles(detailsStyles);
  host.root.append(stillness());
  render(
    <Overlay
      help={state.help()}
      details={details}
      look={{
        shown: 'card',
        theme,
        helpDesk: null,
        mayHide: true,
        last: { state: state.panel },
        ...state.look,
      }}
      listen={() => {}}
      refine={ever}
      firstState={state.panel}
      chooseState={ever}
      findContact={async () => (state.hasContact ? contact : null)}
      place={placeIn(document, host.element, mount.moveTo, readDirection())}
      remember={() => {}}
      hideHere={() => {}}
      onFault={throwIt}
      onClose={() => {}}
    />,
    host.root,
  );
  await openAs(state.panel, host.root);
  const close = () => {
    render(null, host.root);
    mount.detach();
  };
  return { root: host.root, close };
}

/** As a person opens it: no page begins with more than it may hold. */
async function openAs(wanted: PanelState, root: ShadowRoot): Promise<void> {
  const openers = { pill: '.open', card: '.more', details: null } satisfies Record<
    PanelState,
    unknown
  >;
  for (;;) {
    const shown = root.querySelector<HTMLElement>('.help')?.dataset.state;
    const now = panelStates.find((state) => state === shown);
    const opener = now && now !== wanted && openers[now];
    if (!opener) break;
    root.querySelector<HTMLElement>(opener)?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
}

/** The card's rise is over at once, so that nobody has to wait for it. */
function stillness(): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = '.frame { animation: none }';
  return style;
}

const details = Promise.resolve(CopyableDetails);

/** A page without anything more to say. */
const ever = () => new Promise<never>(() => {});

function throwIt(error: unknown): null {
  throw error;
}
