import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

// linkedom calls a listener with the event's target as `this`; Preact's reads the element it is on.
const { Element: AnyElement } = parseHTML('');
const { addEventListener } = AnyElement.prototype;
AnyElement.prototype.addEventListener = function (this: Element, type: string, listener: Listener) {
  addEventListener.call(this, type, listener.bind(this));
};

// There is nothing to scroll.
AnyElement.prototype.scrollIntoView = () => {};

type Listener = (event: Event) => void;

/** Renders into a separate document, and acts on it like a person. */
export function openPage(content: ComponentChild) {
  const { document, Event, Element, MutationObserver } = parseHTML(
    '<!doctype html><body><main></main></body>',
  );
  Object.assign(globalThis, { document, Element, MutationObserver });
  const main = document.querySelector('main');
  if (!main) throw new Error('no <main>');
  act(() => render(content, main));

  function find(selector: string): Element {
    const found = main?.querySelector(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }
  function fire(selector: string, type: string, more: object = {}) {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), more);
    act(() => void find(selector).dispatchEvent(event));
    return event;
  }
  return {
    main,
    clickOn: (element: Element) =>
      act(() => void element.dispatchEvent(new Event('click', { bubbles: true }))),
    find,
    findAll: (selector: string) => [...main.querySelectorAll(selector)],
    click: (selector: string) => fire(selector, 'click'),
    press: (selector: string, key: string) => fire(selector, 'keydown', { key }),
    hover: (selector: string) => fire(selector, 'pointerover'),
  };
}
