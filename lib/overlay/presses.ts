import { controlSelector } from './sight.ts';

/** What a control does when it is pressed, as an event of its own: the page cannot hear it. */
const pressEvent = 'press';

/** A press that has not acted after this long was swallowed. */
const swallowedMs = 300;

interface Heard {
  readonly root: ShadowRoot;
  readonly mayPress: (control: Element) => boolean;
}

export interface Presses {
  /** From now on, presses on the controls of this root act. */
  serve(heard: Heard): void;
  /** Whether the person pressed one of them, and the page kept the press. To be asked at each look. */
  isSwallowed(now: number): boolean;
}

/**
 * Hears presses at three doors. At the window it is first if the page had no script yet. The second
 * is our root. The third is the `submit` event of a form: a script that stops the click does not stop
 * it, and it does not leave our root. To be called at once.
 */
export function hearPresses(page: Window, signal: AbortSignal): Presses {
  let heard: Heard | null = null;
  let awaited: { readonly control: Element; readonly at: number } | null = null;
  let heardAt = 0;
  let lookedAt = 0;
  let wasActive = true;
  const taken = new WeakSet<Event>();

  const take = (event: Event, control: Element | null) => {
    if (taken.has(event) || !control) return;
    taken.add(event);
    awaited = null;
    const isLink = control.matches('a, summary');
    const isMeant = heard?.mayPress(control) ?? false;
    if (!isLink || !isMeant) event.preventDefault();
    if (isLink || !isMeant) return;
    // Not now: the event is still under way, and what it goes through must not change.
    setTimeout(() => control.dispatchEvent(new CustomEvent(pressEvent, { detail: event })));
  };
  const expect = (event: Event) => {
    heardAt = performance.now();
    const control = heard && isOnHost(event, heard) ? findControl(event, heard) : null;
    if (control && isPress(event)) awaited = { control, at: heardAt };
  };
  const onClick = (event: Event) => {
    if (event.isTrusted && heard && isOnHost(event, heard)) take(event, findControl(event, heard));
  };
  const first = { capture: true, signal } as const;
  page.addEventListener('click', onClick, first);
  for (const kind of ['pointerdown', 'keydown']) page.addEventListener(kind, expect, first);

  return {
    serve(next) {
      heard = next;
      const { root } = next;
      // A page has no way in that we know of; this holds if one is found.
      for (const kind of ['click', 'keydown']) root.addEventListener(kind, ignoreScript, first);
      root.addEventListener('click', onClick, first);
      for (const kind of ['pointerdown', 'keydown']) root.addEventListener(kind, expect, first);
      root.addEventListener(
        'submit',
        (event) => {
          event.preventDefault();
          take(event, event instanceof SubmitEvent ? event.submitter : null);
        },
        first,
      );
    },
    isSwallowed(now) {
      const underHand = heard && findUnderHand(heard.root);
      const isActive = page.navigator.userActivation?.isActive ?? true;
      // The browser itself says that the person has just pressed something, and we heard nothing.
      const isHeard = heardAt >= lookedAt || now - heardAt <= swallowedMs;
      const isUnheard = isActive && !wasActive && !isHeard;
      const isKept = awaited !== null && now - awaited.at > swallowedMs && isLeft(awaited.control);
      wasActive = isActive;
      // Looks may lie far apart: what was heard between two of them was heard in time.
      lookedAt = now;
      if (awaited && now - awaited.at > swallowedMs) awaited = null;
      return isKept || (isUnheard && underHand !== null);
    },
  };
}

/** Only a person presses: an event that a script made ends here. */
function ignoreScript(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Seen from the window the target is the host; from inside, the control. */
function isOnHost({ target }: Event, { root }: Heard): boolean {
  return target === root.host || (target instanceof Node && root.contains(target));
}

function findControl(event: Event, { root }: Heard): Element | null {
  const isByPointer =
    event instanceof MouseEvent && !(event.type === 'click' && event.detail === 0);
  const found = isByPointer
    ? root.elementFromPoint(event.clientX, event.clientY)
    : root.activeElement;
  return found?.closest(controlSelector) ?? null;
}

function isPress(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Enter' || event.key === ' ';
  return event instanceof PointerEvent && event.button === 0 && event.isPrimary;
}

/** The control that the next press goes to. */
function findUnderHand(root: ShadowRoot): Element | null {
  const hovered = [...root.querySelectorAll(controlSelector)].find((one) => one.matches(':hover'));
  return hovered ?? root.activeElement?.closest(controlSelector) ?? null;
}

/** Let go again, and the hand is still there: who pulls away has thought better of it. */
function isLeft(control: Element): boolean {
  const root = control.getRootNode();
  const isThere =
    control.matches(':hover') || (root instanceof ShadowRoot && root.activeElement === control);
  return control.isConnected && isThere && !control.matches(':active');
}
