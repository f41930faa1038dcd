import { options } from 'preact';

/**
 * Makes Preact draw only while a tab shows this document. After the tab has closed, Firefox throws at
 * each timer ("NS_ERROR_NOT_INITIALIZED", measured: 153).
 */
export function drawWhileShown(document: Pick<Document, 'defaultView'>): void {
  options.debounceRendering = (draw) => {
    void Promise.resolve().then(() => {
      if (document.defaultView !== null) draw();
    });
  };
}
