import { options } from 'preact';
import { isConnected } from '../../lib/browser/extension.ts';

/**
 * Makes Preact draw only while a tab shows this document. After the tab has closed, Firefox throws at
 * each timer ("NS_ERROR_NOT_INITIALIZED", measured: 153). Without its extension an overlay has no words.
 */
export function drawWhileShown(document: Pick<Document, 'defaultView'>): void {
  options.debounceRendering = (draw) => {
    void Promise.resolve().then(() => {
      if (document.defaultView && isConnected()) draw();
    });
  };
}
