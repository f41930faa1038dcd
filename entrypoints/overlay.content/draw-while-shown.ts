import { options } from 'preact';

/**
 * From now on Preact draws again only while this document stands in its tab. After the tab has
 * closed, Firefox throws at each timer ("NS_ERROR_NOT_INITIALIZED", measured: 153).
 */
export function drawWhileShown(document: Pick<Document, 'defaultView'>): void {
  options.debounceRendering = (draw) => {
    void Promise.resolve().then(() => {
      if (document.defaultView !== null) draw();
    });
  };
}
