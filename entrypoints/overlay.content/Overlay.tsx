import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HelpDeskLine } from '../../components/HelpDeskLine.tsx';
import { type DrawDetails, HelpPanel } from '../../components/HelpPanel.tsx';
import { HiddenNotice } from '../../components/HiddenNotice.tsx';
import type { Help } from '../../lib/explain/help.ts';
import { between } from '../../lib/format/punctuation.ts';
import { readDirection, readLanguage, translate } from '../../lib/i18n.ts';
import type { OverlayLook } from '../../lib/messages/message-map.ts';
import type { onOverlayCommand } from '../../lib/messages/on-overlay-command.ts';
import { pointTo } from '../../lib/overlay/find-contact.ts';
import type { Corner } from '../../lib/overlay/find-corner.ts';
import type { PanelMemory } from '../../lib/overlay/panel-memory.ts';
import type { PanelState } from '../../lib/overlay/panel-state.ts';
import { cornerAfter, type MoveTo } from '../../lib/overlay/place-in-corner.ts';
import { stateAtRest } from '../../lib/overlay/state-at-rest.ts';
import { useFocusVisit } from './use-focus-visit.ts';
import { useProgress } from './use-progress.ts';

interface OverlayProps {
  readonly help: Help;
  readonly look: OverlayLook;
  /** What draws the part under More help. It comes after the first look. */
  readonly details: Promise<DrawDetails>;
  /** Listens for commands of the background. */
  readonly listen: typeof onOverlayCommand;
  /** Resolves once the whole page was read, with the final help. `null`: the page needs no help. */
  readonly refine: () => Promise<Help | null>;
  /** A pill while the document is loading: it covers very little. */
  readonly firstState: PanelState;
  /** Resolves once the document is parsed, with how much of the help to open. */
  readonly chooseState: () => Promise<PanelState>;
  /** The page's own contact link, once the document is parsed. */
  readonly findContact: () => Promise<HTMLElement | null>;
  readonly place: MoveTo;
  /** Keeps how this help looked, for the site's next failure. */
  readonly remember: (panel: PanelMemory) => void;
  /** Turns the help off for this site, or on again. */
  readonly hideHere: (isToBe: boolean) => void;
  /** Takes errors of messages. */
  readonly onFault: (error: unknown) => null;
  readonly onClose: () => void;
}

/** Opens by itself on a bare page, unless the person has already chosen something. */
export function Overlay(props: OverlayProps) {
  const { look, listen, refine, chooseState, findContact, onFault, onClose } = props;
  const { place, remember, hideHere, details: loading } = props;
  const { progress, actions } = useProgress(onFault);
  const [help, setHelp] = useState(props.help);
  const [suitable, setSuitable] = useState(props.firstState);
  const [chosen, setChosen] = useState<PanelState | null>(null);
  const [details, setDetails] = useState<DrawDetails | null>(null);
  const [contact, setContact] = useState<HTMLElement | null>(null);
  const [isHidden, setHidden] = useState(false);
  const [wanted, setWanted] = useState(look.last.corner ?? null);
  const corner = useRef<Corner>('bottom-end');
  const frame = useRef<HTMLDivElement>(null);
  const wish = chosen ?? stateAtRest(help.restsOnOthers, suitable);
  const state = wish === 'details' && !details ? 'card' : wish;
  const visit = useFocusVisit(frame, () => change('card'));

  function change(next: PanelState) {
    setChosen(next);
    remember({ state: next });
    if (next === 'pill') visit.goBack();
  }

  function close() {
    // Retries must not run on without a visible way to stop them.
    if (progress.retry) actions.stopTrying();
    visit.goBack();
    onClose();
  }

  // At once: a shortcut before the first paint must find the help.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    listen({ moveFocus: visit.moveFocus, close, lookAgain: actions.lookAgain }, leaving.signal);
    return () => leaving.abort();
  });

  useEffect(() => {
    // Where nobody answers, the help of the start stays.
    refine().then((refined) => (refined ? setHelp(refined) : onClose()), onFault);
  }, [refine, onFault, onClose]);

  useEffect(() => {
    void chooseState().then(setSuitable);
  }, [chooseState]);

  useEffect(() => {
    // Preact would call a function that is given as a value.
    void loading.then((loaded) => setDetails(() => loaded));
  }, [loading]);

  useEffect(() => {
    void findContact().then(setContact);
  }, [findContact]);

  function showContact() {
    // The card is folded, so that it does not cover the link.
    change('pill');
    if (contact) pointTo(contact);
  }

  function move() {
    const next = cornerAfter(corner.current);
    setWanted(next);
    remember({ corner: next });
  }

  function hide(isToBe: boolean) {
    if (progress.retry) actions.stopTrying();
    hideHere(isToBe);
    setHidden(isToBe);
  }

  useLayoutEffect(() => {
    if (frame.current) corner.current = place(frame.current.getBoundingClientRect(), wanted);
  }, [state, isHidden, wanted, place]);

  return (
    // By `dialog` a submit loads nothing once the extension is off and nobody stops it.
    <form method="dialog" lang={readLanguage()} dir={readDirection()}>
      <div class="frame" ref={frame} data-theme={look.theme}>
        {isHidden ? (
          <HiddenNotice onUndo={() => hide(false)} onClose={close} />
        ) : (
          <HelpPanel
            help={help}
            state={state}
            details={details}
            progress={progress}
            actions={contact ? { ...actions, showContact } : actions}
            onClose={close}
            onChange={change}
            place={{ move, ...(look.mayHide && { hide: () => hide(true) }) }}
          />
        )}
        {state !== 'pill' && look.helpDesk && <HelpDeskLine helpDesk={look.helpDesk} />}
      </div>
      <Announcement help={props.help} last={look.last.said} remember={remember} />
    </form>
  );
}

interface AnnouncementProps {
  readonly help: Help;
  /** What was announced on this site just now. The same is not announced again. */
  readonly last: string | undefined;
  readonly remember: (panel: PanelMemory) => void;
}

/** Announced once, politely, when the person looks at the tab. It starts empty (WCAG F103). */
function Announcement({ help, last, remember }: AnnouncementProps) {
  const [words, setWords] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    const announce = () => {
      if (document.visibilityState !== 'visible') return;
      controller.abort();
      const said = help.announcement
        .map((t) => translate(t.key, t.values))
        .join(between(' ', readLanguage()));
      if (said !== last) setWords(said);
      remember({ said });
    };
    document.addEventListener('visibilitychange', announce, { signal: controller.signal });
    const frame = requestAnimationFrame(announce);
    return () => {
      cancelAnimationFrame(frame);
      controller.abort();
    };
  }, [help, last, remember]);
  return (
    <div class="announcement for-ears" role="status">
      {words}
    </div>
  );
}
