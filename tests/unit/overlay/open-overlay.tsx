import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Overlay } from '../../../entrypoints/overlay.content/Overlay.tsx';
import { CopyableDetails } from '../../../entrypoints/pages/CopyableDetails.tsx';
import type { Help } from '../../../lib/explain/help.ts';
import { noProgress } from '../../../lib/explain/progress.ts';
import type { PanelState } from '../../../lib/overlay/panel-state.ts';
import { openPage } from '../components/page.ts';
import { speakEnglish } from '../components/render-help.tsx';

/** Gives the overlay what it needs of a browser. Its words are the English ones. */
export function prepareOverlays(): void {
  speakEnglish();
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => noProgress });
  // Nothing in this page had the focus before.
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('SVGElement', class {});
  vi.stubGlobal('window', { addEventListener: () => {} });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    draw();
    return 0;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});
}

/** The overlay in a page that somebody looks at. */
export function openOverlay(
  help: Help,
  firstState: PanelState,
  given: Partial<ComponentProps<typeof Overlay>> = {},
) {
  const page = openPage(
    <Overlay
      help={help}
      details={Promise.resolve(CopyableDetails)}
      look={{ shown: 'card', theme: 'light', helpDesk: null, mayHide: true, last: {} }}
      listen={() => {}}
      refine={ever}
      firstState={firstState}
      chooseState={ever}
      findContact={async () => null}
      place={() => 'bottom-end'}
      remember={() => {}}
      hideHere={() => {}}
      onFault={() => null}
      onClose={() => {}}
      {...given}
    />,
  );
  Object.assign(document, { visibilityState: 'visible' });
  const seen = document.createEvent('Event');
  seen.initEvent('visibilitychange');
  act(() => void document.dispatchEvent(seen));
  return page;
}

function ever(): Promise<never> {
  return new Promise(() => {});
}
